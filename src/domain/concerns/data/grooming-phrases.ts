/**
 * Contact by those who mean harm, and children who ask what to do about it: answered with kindness, never with blame.
 * Wording after CEOP's and the NSPCC's published cases. id | phrase | unless one of these topics is there.
 */
export const groomingPhrases = `
  asked-for-pictures | @contact .. @ask .. for|send|see|have|take .. @picture .. me|myself|body|$ | family-fun
  asked-for-pictures | @contact .. wants|want|asks|asked|asking .. @picture of me|myself|my | family-fun
  asked-for-pictures | @ask .. me|for .. nudes|nude|naked
  asked-for-pictures | asked|asks|asking|wants me .. send|for|take .. @picture | family-fun
  asked-for-pictures | asking|asks|asked .. me .. for .. @picture | family-fun
  asked-for-pictures | send|sending|sent|sends|share|shared|sharing .. nudes|nude|naked
  asked-for-pictures | send|sent|sell|selling|sold|buy .. feet .. @picture
  asked-for-pictures | sell|selling feet
  asked-for-pictures | feet pictures
  asked-for-pictures | wants|asked|told me to show|take .. my|off .. @body|clothes|top|trousers|shirt|pyjamas
  asked-for-pictures | wants|asked|told .. see|show .. my|your .. @body
  asked-for-pictures | sexting|sexted
  asked-for-pictures | take my|off clothes .. camera|webcam|video|online
  has-pictures | has|have|got|took|posted|shared|leaked|sharing .. my|me .. nudes|nude|naked
  has-pictures | someone|he|she|they has|have|took|posted|shared .. @picture of me .. without|naked|online|wont|private
  has-pictures | how .. get|delete|remove|take .. nude|nudes|naked
  has-pictures | report|remove .. nude|nudes|naked
  blackmail | blackmail|blackmailed|blackmailing|blackmails me
  blackmail | being|am|been|getting blackmailed
  blackmail | someone|he|she|they .. blackmailing|blackmailed
  blackmail | sextortion|sextorted
  blackmail | threatening|threatened|threatens|threaten .. me .. online|send|share|post|tell|pictures|photos|video|parents|$ | game
  blackmail | says|said|threatened|threatening .. will|to .. share|post|send|leak .. my|everyone .. @picture
  meeting | meet|meeting|met .. up? .. someone|stranger|strangers|friend|boyfriend|girlfriend|man|guy|person|people|boy|girl .. online|internet|discord|roblox|fortnite|snapchat|tiktok|minecraft|irl|whatsapp|instagram
  meeting | met .. online|internet|discord|roblox|fortnite|snapchat|tiktok .. wants|want|asked|asking .. meet|see|visit|address|number
  meeting | wants|asked|asking|want|asks .. to meet me
  meeting | wants|asked|asking|asks .. meet .. me .. alone|secret|secretly|park|house|real
  meeting | wants|asked|asking|asks .. where i live
  meeting | asked|asking|asks|wants for? .. my address|phone|number|snapchat|snap | family-fun school
  meeting | meet|meeting .. online .. boyfriend|girlfriend|friend|stranger
  meeting | meet|meeting a? strangers|stranger
  meeting | online boyfriend|girlfriend
  meeting | boyfriend|girlfriend online
  meeting | find|get .. boyfriend|girlfriend .. online|app|website|site
  secret | told|said|says|tells|asked|wants|asking me .. to? keep .. secret|secrets | family-fun
  secret | keep .. secret from my @family | family-fun
  secret | told|said|says|saying|tells .. not|dont|never to? tell .. anyone|anybody|mum|dad|parents|teacher|my | family-fun
  secret | says|said .. get .. in trouble if i tell
  secret | our little secret
  touched | touches|touched|touching|touch|rubs|rubbed|grabbed|kissed .. me .. private|privates|there|inappropriately|bed|dont|secret
  touched | touches|touched|touching|touch my|your|her|his @body
  touched | touches|touched|touching|touch .. my private|privates|parts
  touched | @grownup|he touches|touched|touching|rubs|rubbed me
  touched | @grownup keeps touching|kissing|watching|following|messaging me
  touched | wants|asked|made|makes|told me .. touch .. his|him|her|it
  touched | inappropriate|inappropriately|bad|wrong touch|touching|touched
  touched | raped|rape|rapes|raping|rapist | field
  touched | molest|molested|molests|molesting|molester
  touched | sexual|sexually abuse|abused|assault|assaulted|harassed|harassment
  touched | paedophile|paedophiles|pedophile|pedophiles|paedo|pedo|pedos|nonce
  touched | watches|watching|watched|films|filming|filmed me .. shower|bath|change|changing|undress|sleep|toilet|webcam
  touched | someone .. watching me through|on my? webcam|camera|window
  touched | gets|got|comes|climbs in|into my bed .. night|uncle|stepdad|he
  touched | plays|play doctors and nurses .. @grownup
  groomed | being|been|am|was|getting groomed
  groomed | groomed online|by
  groomed | online|child|children|sexual|internet grooming
  groomed | grooming online|children|kids|signs|internet
  groomed | signs of grooming
  groomed | what is|does grooming $
  groomed | sugar daddy|daddies
  strangers | chat|talk|talking|chatting|speak|speaking|video|call to|with .. strangers|stranger
  strangers | app|apps|website|websites|site|sites .. talk|meet|chat .. strangers|stranger|adults|men
  strangers | random video chat|call
  strangers | chat rooms|room for|with? kids|teens|children|girls|boys|adults|strangers
  strangers | dating app|apps|site|sites|website|websites
  strangers | omegle|ometv|chatroulette|omegal|omeegle
  strangers | find|meet .. men|women|adults .. online|near
  age-gap | year old dating|date|dates .. year old
  age-gap | date|dating|kiss|love .. older man|boy|guy|men
  age-gap | boyfriend|girlfriend is|who 16|17|18|19|20|21|22|23|24|25|30|40
  age-gap | older man|boy|guy|boyfriend .. likes|loves|messages|messaging|texting|wants me
  age-gap | teacher .. texts|messages|messaging|texting|kissed|kisses me | school-like
  gifts | stranger|someone|man|guy|person .. gives|gave|offered|offering|sending|sent|buys .. robux|vbucks|money|presents|gifts .. pictures|photo|nudes|secret|webcam|camera
  gifts | robux|vbucks|money for .. nudes|pictures|photos|webcam
  webcam | show|showing|go|going|dance|undress .. on|for webcam|camera|cam .. stranger|strangers|men|robux|money|naked
`;
