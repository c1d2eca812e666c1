/**
 * Meaning to hurt others, making weapons, watching gore; and being hurt at home, which is answered with kindness.
 * id | phrase | unless one of these topics is there. An id that starts with `home` is a child who needs help.
 */
export const violencePhrases = `
  home | my? @family|he|she hits|hit|beats|beat|punches|punched|kicks|kicked|slaps|slapped|hurts|hurt|chokes|choked|strangled|burns|burned|burnt|whips|whipped me|us $ | game accident
  home | my @family hits|hit|punches|punched|kicks|kicked|slaps|slapped|hurts|hurt|chokes|choked|strangled|burns|burned|threatens|threatened|locks|locked me | game accident
  home | my @family .. hits|hitting|beats|beating|hurts|hurting|punches|punching my? @family|me | game sport
  home | dad|mum|stepdad|boyfriend hits|hit|beats|hurts|punches|punched|hitting|hurting my? mum|dad|her|brother|sister | game sport
  home | scared|afraid|frightened|terrified of my @family | game
  home | scared|afraid|frightened to go|of|going home
  home | domestic|child violence|abuse
  home | am|being|getting|been i? .. abused|abuse .. home|parents|dad|mum|child|$ | animal
  home | am i being|getting abused
  home | is it ok|okay|normal|legal|allowed .. parents|dad|mum|teacher .. to? hit|hits|smack|beat|slap
  home | can|are my? parents|dad|mum .. allowed .. hit|smack|beat|slap
  home | parents|mum|dad|they dont|doesnt|never|wont feed|feeds me|us
  home | no food at home
  home | locked|locks|lock me in .. room|cupboard|house|outside|bedroom|shed | game film
  home | forced|arranged|child marriage .. my|me|parents|help|uk|16|girl
  home | make|making|force|forcing me .. marry|married
  home | forced marriage
  home | fgm
  home | honour killing|killings|abuse|violence
  home | someone|he|she|man|boy .. threatened|threatening .. kill me
  home | wants|going|gonna|trying to kill me | game animal film
  kill-someone | how|ways|way|want|wanna|going|gonna|best|easiest to .. @kill|stab|stabbing|strangle|poison|behead|decapitate|suffocate .. @someone | history game film animal aid
  kill-someone | how do|can|could|would|should i|you|we .. @kill|stab|strangle|poison|behead|decapitate|suffocate .. @someone | history game film animal aid
  kill-someone | i wanna|gonna|will @kill|stab|strangle|poison|behead @someone | history game film
  kill-someone | how|ways|way|want|wanna|going|gonna|will|if .. @kill|stab|stabbing|strangle|poison|behead|shoot my|the|our|a|this|that @family|@others|class|school|kid|boy|girl|person | history game film animal sport
  kill-someone | how|want|wanna|going|gonna|will to|i|do .. shoot|drown|hurt|choke|attack @someone|@family | history game film animal sport aid
  kill-someone | how|want|wanna|going|gonna|will to|i|do .. hurt|attack|drown my|the @family|@others|class|school | history game film animal sport aid
  kill-someone | i will|am|want going? to? kill you|u|her|him|them|everyone | game film history
  kill-someone | how .. kill|murder .. without|and .. caught|knowing|trace|evidence|away | game animal pests
  kill-someone | get|getting away with murder|killing .. real|someone|$ | film
  kill-someone | hitman for hire
  kill-someone | hire|hiring a? hitman|assassin | film
  kill-someone | how .. hide|bury|dispose|dissolve .. a|dead|the body|corpse | history game animal
  kill-someone | how .. poison .. food|drink|tea|water .. @someone|@family|teacher | history
  kill-someone | poison|poisons .. undetectable|untraceable
  kill-someone | serial killer .. become|how|be|want | film
  kill-someone | how|want .. be|become a? serial|mass? killer|murderer | film game
  kill-someone | kill list
  fight | how .. beat|beating @someone|@family|my up
  fight | how .. beat|beating up .. @someone|@family|kid|boy|girl|my|a
  fight | how .. knock .. @someone .. out | game sport
  fight | how .. break .. @someone|someones|persons|his|her .. arm|leg|neck|nose|bones|fingers | game
  fight | how .. make .. someone|@others|brother|sister .. bleed|suffer|sick|ill|cry
  fight | want|wanna|gonna|going .. punch|smash|hit|batter .. @others|@someone | game sport
  school-attack | school shooting|shootings|shooter|shooters|massacre
  school-attack | shoot|shooting|blow|burn|blowing|burning up|down .. school
  school-attack | bring|bringing|take|taking|took|sneak|carry|carrying .. knife|gun|blade|weapon .. school|class|bag|lessons
  school-attack | has|have|brought .. knife|gun|weapon .. school
  school-attack | columbine shooting|shooters|shooter|massacre|killers|video
  school-attack | how .. burn .. down .. school|house|my
  school-attack | bomb threat|threats
  school-attack | mass shooting|shooter|shootings video|videos|how|footage
  bomb | how|want|wanna|instructions|tutorial|recipe|diy|homemade|easy|ways .. make|build|create|making|building|buy|get .. bomb|bombs|explosive|explosives|grenade|grenades|molotov|napalm|thermite|c4|dynamite | craft game history science
  bomb | make|build|making|building a? bomb|pipe|petrol|nail|fertiliser|fertilizer|homemade|pressure bomb?|cooker? at|from|with|home|kitchen|bomb | craft game history science
  bomb | homemade|diy explosive|explosives|bomb|bombs|grenade|gun|guns | craft game
  bomb | pipe|petrol|nail|fertiliser|fertilizer bomb|bombs | history
  bomb | bomb|bombs|explosive|explosives|molotov making|recipe|instructions|tutorial|ingredients | craft game
  bomb | molotov cocktail|cocktails | history game
  bomb | anarchist|anarchists cookbook
  bomb | how .. make .. gunpowder|nitroglycerin|napalm|thermite|ricin|poison|gas|acid|chlorine .. home|bomb|people|weapon|kill | history game
  gun | where|how .. buy|get|find|steal .. gun|guns|pistol|rifle|machete|ammo|balisong|switchblade | game craft
  gun | buy .. gun|guns|pistol|machete|knuckleduster|taser|balisong|switchblade|ammo | game craft
  gun | buy|get .. zombie|flick|butterfly|hunting|combat|rambo|real knife|knives | craft kitchen
  gun | how .. get|buy|carry|hide|use|sharpen .. knife|machete|blade .. fight|stab|school|real|weapon|street|protect|protection|illegally | game kitchen
  gun | how .. make|build|making|3d|print .. gun|pistol|rifle|knife|shank|weapon|crossbow|knuckleduster .. real|shoot|home|metal|kill|hurt|works|people|$ | game craft history
  gun | make|making|build .. real gun|guns|pistol|knife|weapon|weapons | game craft history
  gun | 3d printed gun|guns
  gun | why carry a knife
  gun | should|can i carry a? knife
  gang | join|joining a|the gang
  gang | how .. join|be|start .. gang|roadman|gangster | game film
  gang | county lines
  gang | gang fight|fights|stabbing|stabbings video|videos
  gore | gore video|videos|site|sites|website|websites|pics|pictures
  gore | real gore|deaths|death|murder|killing|torture|stabbing video|videos|caught|footage|tape
  gore | watch|see|videos|video|footage .. people|someone|man|woman|kid .. die|dying|killed|murdered|tortured|stabbed|shot|beheaded | history film sport
  gore | people|person dying|killed|murdered|tortured|stabbed|shot|beheaded .. video|videos|real|camera | history film
  gore | real dead|corpse|corpses body|bodies|people|person|videos|pictures|photos | history animal
  gore | bestgore|liveleak|documentingreality|theync|kaotic|goregrish
  gore | dark web .. kill|murder|video|videos|access|hitman|get|how
  gore | snuff film|films|video|videos|movie
  gore | suicide video|videos|caught|live|footage
  animal-cruelty | how|want|wanna|ways .. to|i kill|torture|hurt|drown|poison|strangle|hang|burn|microwave .. cat|cats|dog|dogs|kitten|kittens|puppy|puppies|hamster|rabbit|pet|guinea|bird | game
  animal-cruelty | torturing|torture|killing|hurting|crushing .. cat|cats|dog|dogs|kitten|kittens|puppy|puppies|animals|hamster .. video|videos|fun|real
  animal-cruelty | torture|torturing a|my|the cat|dog|kitten|puppy|hamster|rabbit|pet
  animal-cruelty | animal|cat|dog|kitten cruelty|torture|abuse|crush video|videos
`;
