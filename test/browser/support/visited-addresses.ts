import { categories } from '../../../src/domain/categories/categories.ts';
import { searchEngines } from '../../../src/domain/search/search-engines.ts';

/** What has to open for a year 6 class that was taught to search safely: nothing is closed by accident. */
export const mustOpen: readonly string[] = [
  'https://www.bbc.co.uk/',
  'https://www.bbc.co.uk/bitesize/subjects/z2f3cdm?q=volcano',
  'https://www.bbc.co.uk/newsround',
  'https://www.bbc.co.uk/search?q=otters',
  'https://www.britishmuseum.org/collection/search?keyword=vase',
  'https://www.nhm.ac.uk/search.html?q=dinosaur',
  'https://www.sciencemuseum.org.uk/search?query=steam',
  'https://www.tate.org.uk/search?q=turner',
  'https://www.nationalgallery.org.uk/paintings?q=monet',
  'https://www.vam.ac.uk/',
  'https://en.wikipedia.org/wiki/Otter?q=1',
  'https://simple.wikipedia.org/wiki/Special:Search?search=otter',
  'https://www.britannica.com/search?query=otter',
  'https://kids.britannica.com/kids/search/dictionary?query=otter',
  'https://school.eb.co.uk/levels/primary',
  'https://docs.google.com/document/d/1/edit?q=otters',
  'https://drive.google.com/drive/search?q=owner:me',
  'https://classroom.google.com/u/0/h',
  'https://slides.google.com/',
  'https://calendar.google.com/calendar/u/0/r?q=trip',
  'https://meet.google.com/',
  'https://fonts.google.com/?q=serif',
  'https://www.nationalgeographic.co.uk/search?q=otter',
  'https://www.rspb.org.uk/search?q=robin',
  'https://www.metoffice.gov.uk/',
  'https://www.gov.uk/search/all?keywords=holidays',
  'https://scratch.mit.edu/search/projects?q=otter',
  'https://www.oxfordowl.co.uk/',
  'https://ttrockstars.com/',
  'https://www.timestables.co.uk/?q=7',
  'https://school.example/?q=lunch&search=menu&text=a&p=b&query=c',
  'https://otterbourne.example/search?q=term+dates',
  'https://museum.example/',
  'https://museum.example/shop?q=otters#top',
  'https://www.museum.example:8443/',
  'https://encyclopedia.example/wiki/Otter',
  'https://accounts.google.com/signin?continue=https://classroom.google.com/',
  'https://login.microsoftonline.com/common/oauth2/authorize?client_id=1',
  'https://login.live.com/login.srf',
  'https://www.childline.org.uk/get-support/',
  'https://childline.org.uk/',
  'https://www.ceop.police.uk/ceop-reporting/',
];

const engineSearches = searchEngines
  .filter((_engine, at) => at % 5 === 0)
  .flatMap(({ hosts, queryParameters }) => {
    const host = hosts[0];
    return host === undefined ? [] : [`https://${host}/search?${queryParameters[0] ?? 'q'}=otters`];
  });

const ofCategories = categories.flatMap(({ hosts }) =>
  [...hosts].slice(0, 6).map((host) => `https://${host}/page?q=otters`),
);

const safeSearch = [
  'https://www.google.com/search?q=otters',
  'https://www.google.com/search?q=otters&safe=off',
  'https://www.google.com/search?q=otters&safe=active&safe=off',
  'https://www.google.com/search?q=otters&udm=50',
  'https://www.google.com/search?q=otters&udm=2',
  'https://www.google.com/search?q=otters&tbm=vid',
  'https://www.google.co.uk/search?q=otters',
  'https://www.google.com/%73earch?q=otters',
  'https://www.google.com/',
  'https://www.google.com/preferences',
  'https://www.google.com/url?q=https://gossip.example/',
  'https://images.google.com/',
  'https://www.bing.com/search?q=otters&adlt=off',
  'https://www.bing.com/images/search?q=otters',
  'https://www.bing.com/chat?q=otters',
  'https://www.bing.com/account/general',
  'https://cc.bingj.com/cache.aspx?q=otters',
  'https://duckduckgo.com/?q=otters',
  'https://duckduckgo.com/?q=!g+otters',
  'https://duckduckgo.com/?q=otters&kp=-2',
  'https://duckduckgo.com/settings',
  'https://www.kiddle.co/s.php?q=otters',
  'https://swiggle.org.uk/?q=otters',
];

const disguises = [
  'https://gossip.example/',
  'http://gossip.example/',
  'https://GOSSIP.example/',
  'https://gossip.example./',
  'https://gossip.example:8443/',
  'https://otter:secret@gossip.example/',
  'https://museum.example@gossip.example/',
  'https://www.gossip.example/deep/path?x=1#y',
  'https://gossip%2Eexample/',
  'https://encyclopedia.example/wiki/Special:Random',
  'https://encyclopedia.example/talk',
  'https://q.example/?b=2&a=1',
  'https://q.example/?a=1&b=2',
  'https://q.example/?a=1',
  'https://video.example/watch?v=AbC',
  'https://video.example/watch?v=other',
  'http://192.0.2.7/',
  'http://3221225991/',
  'http://0xC0.0.2.7/',
  'http://0300.0.2.7/',
  'http://[2001:db8::7]/',
  'https://discord.com./',
  'https://DISCORD.com/',
  'https://translate.google.com/translate?u=https://gossip.example/',
  'https://gossip-example.translate.goog/',
  'https://web.archive.org/web/2020/https://gossip.example/',
  'https://r.jina.ai/https://gossip.example/',
  'https://xn--ggle-55da.com/',
  'https://xn--bcher-kva.example/',
  'https://unknown.example/?q=otters',
  'https://unknown.example/redirect?url=https://gossip.example/',
  'data:text/html,<title>Written</title>',
  'chrome://settings/',
  'file:///etc/hostname',
];

/** Addresses of every kind that policy knows, for real navigation: hundreds, each with what `decide` says of it. */
export const visitedAddresses: readonly string[] = [
  ...mustOpen,
  ...safeSearch,
  ...disguises,
  ...engineSearches,
  ...ofCategories,
];
