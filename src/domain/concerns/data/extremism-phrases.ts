/**
 * Joining, admiring or copying those who hate and kill for a cause; never the history or the religion that a class learns
 * about. After the Prevent duty guidance. id | phrase | unless one of these topics is there.
 */
export const extremismPhrases = `
  join | how|want|wanna|ways|can|could|going|gonna .. join|joining|become .. @extremists | history
  join | join|joining isis|isil|daesh|kkk|edl|qaeda | history
  join | join|joining al|the|boko|national|proud|combat|islamic|ku qaeda|taliban|haram|action|boys|18|state|klux | history
  join | join|joining the? far right|left
  join | join|joining the? jihad
  join | become|becoming|be a? terrorist|jihadi|jihadist|nazi|neonazi|martyr | history film
  join | how|want .. be|become a? suicide bomber
  join | go|going|travel|run to? syria .. fight|join|isis
  join | terrorist|terrorism|isis|jihad|jihadi training|camp|recruitment|recruit|manual|handbook|forum
  isis | isis|isil|daesh video|videos|flag|song|songs|nasheed|propaganda|magazine|execution|beheading|bride|brides|fighter|fighters|soldier|killing|kill|attack|app | egypt
  isis | islamic state video|videos|flag|propaganda|magazine
  isis | jihadi john|bride|brides|video|videos
  beheading | beheading|beheadings video|videos|real|footage|watch | history
  beheading | watch|real|video|videos .. beheading|beheadings|execution|executions|decapitation | history
  attack-plan | how|plan|want|wanna|gonna .. attack|bomb|burn|blow|shoot .. mosque|church|synagogue|temple|parliament|palace|airport|mosques|churches|synagogues | history game
  attack-plan | how .. blow|blowing up .. mosque|church|train|plane|bus|building|shop|house | history game film
  attack-plan | want|wanna|going|gonna to? .. blow|bomb up? .. school|mosque|church|train|plane | history game
  attack-plan | make|making|build|wear .. suicide vest|belt
  attack-plan | how .. plan|do|make|commit .. terrorist|terror attack|attacks
  white-power | white power|supremacy|supremacist|supremacists|genocide|nationalist|nationalism
  white-power | white pride worldwide|world
  white-power | white lives matter
  white-power | keep britain|england white
  white-power | great replacement theory|book|manifesto
  white-power | fourteen words
  white-power | 14 88
  white-power | blood and honour
  white-power | national action|front|vanguard join|website|shop|party|recruit
  white-power | atomwaffen|sonnenrad|rahowa|stormfront|boogaloo
  white-power | race|holy war now|coming|start|when
  white-power | combat 18
  nazi | neonazi|neonazis
  nazi | neo nazi|nazis
  nazi | heil|hail|seig|sieg hitler|heil
  nazi | hitler was|is right|good|hero|great|cool|best|god|amazing $
  nazi | hitler did nothing wrong
  nazi | i|we love|like|worship|support|praise hitler|nazis|nazi
  nazi | hitler should .. finished|killed|won
  nazi | nazis|nazi are|were right|good|cool|best $
  nazi | how to be|do a? nazi|nazis salute? | history
  nazi | gas the? jews|them
  holocaust-denial | holocaust|holocost|auschwitz .. fake|hoax|lie|lies|myth
  holocaust-denial | holocaust|holocost|auschwitz didnt|never|did not? happen|happened|real
  holocaust-denial | is|was the holocaust fake|made
  hate | kill|gas|burn|bomb|shoot|deport|exterminate all? the? @peoples | history
  hate | i|we hate all? the? @peoples
  hate | hate all? the? @peoples | history asking
  hate | kill|hate|shoot|deport all? the? black|white|brown|gay|trans|jewish|muslim|disabled|foreign|asian|chinese people|kids|person | history racism
  hate | death to the? @peoples|america|israel|britain|england|infidels|kafirs
  hate | @peoples should .. die|killed|dead|leave
  hate | why .. i hate @peoples
  hate | why are|do @peoples .. bad|evil|stupid|disgusting|ruin|ruining
  hate | jews control|rule|run|own .. world|media|banks|everything
  hate | @peoples are evil|bad|scum|vermin|rats|animals|disgusting|terrorists
  hate | all muslims|muslim are? terrorists|bad|evil|people
  hate | send|get|kick them|immigrants|muslims|refugees|foreigners back|out home|of? britain|england|uk|country?
  incel | incel|incels
  incel | blackpill|blackpilled
  incel | elliot|eliot rodger|rodgers
  incel | women|girls should .. raped|slaves|punished|killed | history
  manifesto | shooter|shooting|killer|terrorist|breivik|tarrant manifesto|livestream|video
  manifesto | christchurch|buffalo|mosque shooting|attack video|footage|livestream|full
  manifesto | breivik|tarrant
  admire | terrorists|terrorist|isis|taliban are|is good|right|heroes|cool|hero
  admire | i|we like|love|support isis|isil|daesh|taliban|terrorists|terrorism|qaeda | egypt
  admire | 911 was good|great|right
`;
