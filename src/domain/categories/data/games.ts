import { wordList } from '../../search/word-list.ts';
import type { Category } from '../category.ts';

export const games = (): Category => ({
  name: 'games',
  title: 'Games played in the browser, game shops and platforms',
  source: 'own work; v2fly domain-list-community (MIT)',
  licence: 'MIT',
  except: wordList(`education.minecraft.net edusupport.minecraft.net`),
  hosts: wordList(`
    roblox.com roblox.cn rblx.com rbxcdn.com rbx.com minecraft.net mojang.com minecraftforge.net curseforge.com
    modrinth.com hypixel.net classicube.net eaglercraft.com eaglercraft.dev eaglercraft.us eaglercraft.me
    eaglercraft.ru fortnite.com epicgames.com epicgamescdn.com steampowered.com steamcommunity.com steamstatic.com
    gog.com itch.io itch.zone gamejolt.com origin.com ea.com ubisoft.com ubi.com
    rockstargames.com blizzard.com battle.net activision.com callofduty.com riotgames.com leagueoflegends.com
    playvalorant.com xbox.com xbox.cloud playstation.com nintendo.com nintendo.co.uk nintendo.net supercell.com
    clashofclans.com brawlstars.com clashroyale.com king.com candycrushsaga.com zynga.com rovio.com mihoyo.com
    hoyoverse.com hoyolab.com genshin.gg pubg.com krafton.com garena.com freefire.com among.us innersloth.com
    fallguys.com rocketleague.com playstationnetwork.com bandainamcoent.com sega.com capcom.com square-enix.com
    poki.com poki.co.uk poki.de poki.fr poki.pl poki.com.br poki-gdn.com crazygames.com crazygames.co.uk
    1001games.com 1001games.co.uk 1001spiele.de friv.com friv.games friv.land y8.com y6.com y3.com miniclip.com
    armorgames.com kongregate.com newgrounds.com addictinggames.com agame.com agamez.com games.co.uk
    jeux.fr spielen.de spelletjes.nl girlsgogames.com girlsgogames.co.uk silvergames.com coolmathgames.com
    coolmath-games.com kizi.com kizi10.org gamesgames.com
    gamepix.com gamedistribution.com gamemonetize.com gamezop.com lagged.com
    lagged.gg kbhgames.com plonga.com notdoppler.com gameflare.com gameforge.com bgames.com arcadespot.com
    arcadeprehacks.com hackedfreegames.com maxgames.com andkon.com freegames.org free-games.net bored.com
    boredbutton.com neal.fun little-alchemy.com littlealchemy2.com geoguessr.com
    skribbl.io gartic.io garticphone.com agar.io slither.io diep.io
    krunker.io shellshock.io zombsroyale.io surviv.io paper-io.com paper.io hole-io.com wormate.io wormszone.io
    splix.io mope.io moomoo.io starve.io deeeep.io yohoho.io littlebigsnake.com lolbeans.io smashkarts.io
    1v1.lol bloxd.io venge.io ev.io tankionline.com tanki.com tetr.io jstris.jezevec10.com tetris.com
    play2048.co 2048game.com slope-game.com slope.game run3.io run3game.io
    subwaysurfers.com subway-surfers.org templerun.game retrobowl.me retro-bowl.com cookieclicker.com
    orteil.dashnet.org cookieclicker.ee happywheels.com totaljerkface.com fnaf.games fnafgame.io granny.games
    papasgames.com papa-games.org flipline.com bloons.com ninjakiwi.com btd6.com plantsvszombies.com
    angrybirds.com stickmangames.com stickpage.com madalingames.com drift-hunters.org drifthunters.io eggycar.io
    geometrydash.com geometry-dash.co geometrydashlite.io vex.games vexgame.io basketballlegends.io basketrandom.io
    soccerrandom.io getaway-shootout.com rooftopsnipers.io bitlife.com bitlifeonline.com unblocked-games.com
    unblockedgames.com unblockedgames66.com unblockedgames76.com unblockedgames77.com unblockedgames911.com
    unblockedgames.gg unblockedgamesworld.com unblocked6969.com unblocked66.com ubg365.com ubg100.com ubg66.com
    ubg77.com ubgwtf.com ubg.com ubgames.com classroom6x.com classroom6x.io classroom6x.org classroom-6x.com
    tyrone-unblocked.games tyronesgameshack.com freezenova.com freezenova.games playunblocked.games
    games66.com games76.com wtfunblocked.com wtf-unblocked.com premiumunblocked.com 66ez.com
    mathsspot.com now.gg bluestacks.com boosteroid.com shadow.tech geforcenow.com xcloud.com
    parsec.app rainway.com vortex.gg playkey.net loudplay.io antstream.com emulatorgames.net retrogames.cc
    retrogames.cz playretrogames.com classicreload.com romsgames.net romsmania.cc coolrom.com vimm.net
    emuparadise.me wowroms.com playemulator.online webrcade.com jackbox.tv jackboxgames.com buddy.board.games
    boardgamearena.com playingcards.io colonist.io pogo.com bigfishgames.com gamehouse.com shockwave.com iwin.com
    wildtangent.com realgames.com neopets.com animaljam.com clubpenguin.com cprewritten.net newclubpenguin.com
    wizard101.com pirate101.com toontown.online toontownrewritten.com binweevils.com moshimonsters.com
    stardoll.com dressupgames.com dressup.com girlgames.com frivgames.com y8games.com hooda.games
    gacha-life.com gachalife.com pokemonshowdown.com pokemmo.com scratchcards.games
    ign.com gamespot.com polygon.com kotaku.com pcgamer.com eurogamer.net gamerant.com nexusmods.com moddb.com
    planetminecraft.com 9minecraft.net mcpedl.com aternos.org minehut.com exaroton.com server.pro ploudos.com
    schoolcheats.net buxearn.com rbxgum.com bloxflip.com rblxwild.com csgoempire.com
  `),
});
