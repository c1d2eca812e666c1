/**
 * Wishing to die, hurting oneself, starving, and the sadness that goes before: all answered with kindness. Wording after
 * what Childline and the Samaritans publish about how children say it. id | phrase | unless one of these topics is there.
 */
export const selfHarmPhrases = `
  kill-myself | kill|killing|hang|hanging|drown|drowning|shoot|shooting|stab|stabbing|poison|poisoning|strangle|strangling|suffocate|choke|choking myself
  kill-myself | kill|killing me $ | animal game
  kill-myself | end|ending|take|taking|finish my own? life | film
  kill-myself | end|ending it all
  kill-myself | end|ending it|everything $ | school
  kill-yourself | kys
  kill-yourself | told|tell|tells|telling|said|says .. kill myself|yourself|himself|herself
  kill-yourself | go kill yourself
  kms | kms
  suicide | suicide|suicidal|suicides | bomber
  suicide | unalive|unaliving
  suicide | sewer slide
  want-to-die | want|wanna to? die | animal game
  want-to-die | want|wanna to? be dead | animal game
  want-to-die | wish i was|were|am dead
  want-to-die | wish i wasnt|werent alive|born|here
  want-to-die | wish i was|were not|never alive|born|here
  want-to-die | wish i never was? existed|born
  want-to-die | wish i could|would|can just? die|disappear|vanish
  want-to-die | feel|feeling like dying
  want-to-die | am|im ready|going|gonna to? die $ | game animal
  want-to-die | i should die|be dead
  want-to-die | i hope i die
  want-to-die | why am|are i still? alive
  want-to-die | i rather|rarther die
  want-to-die | want to go to heaven
  want-to-die | want to sleep forever
  want-to-die | never wake up again
  want-to-die | want to? not wake up
  dont-want-to-live | dont|not want|wanna to? live|exist anymore|any|$
  dont-want-to-live | dont|not want|wanna to? be alive|here|around anymore|any|$
  dont-want-to-live | no reason|point to|of|in live|living|life
  dont-want-to-live | nothing to live for
  dont-want-to-live | nothing left to live for
  dont-want-to-live | whats|what the|is the? point of|in living|life|anything $
  dont-want-to-live | whats|what the|is the? point of|in being alive
  dont-want-to-live | life is? not|isnt worth living
  dont-want-to-live | is|my life not? worth living
  dont-want-to-live | cant|cannot go on|anymore $
  dont-want-to-live | cant|cannot take it|this anymore
  dont-want-to-live | give|giving up on life|living
  dont-want-to-live | tired of living|life
  dont-want-to-live | better off dead
  dont-want-to-live | better off without me
  dont-want-to-live | anyone miss me if i died
  dont-want-to-live | anyone notice|care|miss if i died|die|disappeared
  dont-want-to-live | would anyone|anybody|they .. care|miss|notice .. me? if i died|die|was dead|disappeared
  ways-to-die | ways|way to die | animal game history
  ways-to-die | painless|easiest|quickest|easy|quick|fastest|instant .. die | animal game
  ways-to-die | painless|easiest|quickest|easy|quick|fastest death|suicide | animal game history
  ways-to-die | how to die $ | game
  ways-to-die | how to die painlessly|peacefully|quickly|fast|quick|easily|instantly|without pain? | game
  ways-to-die | how .. i die $ | game
  ways-to-die | how to stop breathing $
  ways-to-die | how to make myself die
  self-harm | selfharm|selfharmed|selfharmer
  self-harm | self harm|harming|injury|injure|mutilation|hurt
  self-harm | harm|harming|hurting myself
  self-harm | hurt myself | accident
  self-harm | cut|slit|slitting|cutting my|your|their wrist|wrists|veins|throat
  self-harm | cutting myself|yourself
  self-harm | cutting my arm|arms|leg|legs|skin|thigh|thighs | accident
  self-harm | cut myself $
  self-harm | cut myself | accident
  self-harm | cut my|your arm|arms|leg|legs|skin|thigh|thighs .. purpose|razor|blade|sharpener|compass
  self-harm | hurt|hurts|cut|cuts|harm|harms|burn|kill|kills themselves|themself|theirself | animal game
  self-harm | burn|burning|scratch|scratching|punch|punching|hit|hitting|biting myself on|to|when|because|with
  self-harm | burning|punching|hitting|scratching|biting myself
  self-harm | hide|hiding|cover .. cuts|scars .. arm|arms|wrist|legs|mum|teacher|parents|school
  self-harm | hide self|selfharm scars|cuts
  self-harm | pencil sharpener blade
  self-harm | how deep .. cut .. die|bleed|wrist
  overdose | overdose|overdosing
  overdose | od on
  overdose | how many|much .. @drug .. die|kill|overdose|dead|dangerous|sleep
  overdose | how many|much .. @drug .. to|will kill|die
  overdose | what happens .. if|when .. take|eat|swallow|drink|took|ate .. all|lots|whole|many|too .. @drug
  overdose | take|swallow|swallowing all|whole|lots|loads of? .. @drug
  overdose | drink|drinking|drank|swallow|swallowing|eat bleach|toilet|antifreeze|detergent
  overdose | will|can|does .. bleach|antifreeze .. kill me|you
  noose | noose|nooses
  noose | how to hang myself|yourself
  noose | tie .. rope .. neck
  jump | jump|jumping|fall off|from .. bridge|building|roof|balcony|cliff|window .. die|kill|dead|survive | game animal
  jump | want|wanna|gonna|if|how .. jump|jumping off|from|out .. bridge|building|roof|cliff|balcony|window | game accident
  jump | jump|jumping|walk|step|run in? front of? a? train|car|bus|traffic
  challenge | blackout|choking|passout|fainting challenge|game
  challenge | pass out challenge|game
  challenge | blue whale challenge|game
  challenge | hold my breath until i|you die|faint|pass
  challenge | how to pass out|make myself faint|unconscious
  eating | thinspo|thinspiration|bonespo|fitspo
  eating | pro|proana|promia ana|mia|anorexia|bulimia
  eating | proana|promia
  eating | anorexia|anorexic|bulimia|bulimic
  eating | starve|starving myself
  eating | make|making|force|forcing myself throw|be|sick|vomit|puke
  eating | make|making|force|forcing myself to? throw up
  eating | how .. stop eating $
  eating | stop eating food|forever|completely
  eating | how long .. without eating .. thin|skinny|weight
  eating | lose weight fast|quick|quickly|overnight
  eating | how .. get|be skinny|thin
  eating | am|im|feel|look so|too? fat
  hate-myself | hate myself|me
  hate-myself | hate my|being life|alive|body|face|living
  hate-myself | i hate living
  hate-myself | everyone|people|they hates|hate me
  hate-myself | everyone would .. better without me
  hate-myself | nobody|no one? loves|likes|cares|wants|love|like|care|want about? me
  hate-myself | no one loves|likes|cares|wants about? me
  hate-myself | am|im|feel so? worthless|useless|unwanted|unloved|invisible $
  hate-myself | im|am i? a? waste of space
  hate-myself | i dont matter
  sad | am|im|feel|feeling so|very|really? depressed|hopeless|empty
  sad | am|have|do i .. depressed|depression
  sad | why .. i .. so? sad|unhappy|miserable|lonely all|every|always
  sad | always feel|feeling sad|lonely|alone
  sad | cant stop crying
  sad | help me .. die|dying|suicide
  running-away | how|ways to? .. run|running away from home | film
  running-away | want|wanna|going|gonna to? run away
`;
