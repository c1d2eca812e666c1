import { wordList } from '../../search/word-list.ts';
import type { Category } from '../category.ts';

export const archive = (): Category => ({
  name: 'archive',
  title: 'Copies of pages: caches and web archives',
  source: 'own work; v2fly domain-list-community (MIT)',
  licence: 'MIT',
  except: wordList(``),
  hosts: wordList(`
    web.archive.org wayback.archive.org waybackmachine.org web-beta.archive.org
    archive-it.org archive.today archive.ph archive.is archive.li archive.vn archive.fo archive.md
    archiveiya74codqgiixo33q62qlrqtkgmcitqx5u2oeqnmn5bpcbiyd.onion ghostarchive.org megalodon.jp perma.cc
    perma-archives.org webcitation.org freezepage.com peeep.us archivebox.io conifer.rhizome.org webrecorder.io
    webrecorder.net replayweb.page mementoweb.org eotarchive.org oldweb.today
    arquivo.pt vefsafn.is webarchive.nla.gov.au  webarchive.nationalarchives.gov.uk
    haw.nsk.hr swap.stanford.edu webarchiv.cz
    webharvest.gov commoncrawl.org cachedview.com cachedview.nl
    cachedpages.com cached.page viewcached.com webcache.googleusercontent.com cc.bingj.com yandexwebcache.net
    yandexwebcache.org hghltd.yandex.net cache.baiducontent.com coralcdn.org nyud.net savepage.net screenshots.com
    stillio.com pagefreezer.com hanzoarchives.com changetower.com visualping.io archive.vg thearchive.top
    the-eye.eu webmirror.org httrack.com archive.st archivarix.com waybackmachinedownloader.com
    4plebs.org desuarchive.org archived.moe warosu.org archiveofsins.com rozenarchive.com
    thebarchive.com redditarchive.com reveddit.com unddit.com removeddit.com pullpush.io
  `),
});
