<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>dbsbm</name>
    <message>
        <source>   Score: %1.</source>
        <translation>   Score : %1.</translation>
    </message>
    <message>
        <source>   Told by %1 of game %2, as of %3.</source>
        <translation>   Indiqué par %1 pour le match %2, au %3.</translation>
    </message>
    <message>
        <source>  bets %1 (%2 settled), cappers %3, settings %4, balances %5, net %6 u</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  taken earlier %1, of other servers %2; times without a zone were read in %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (%1 → %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (late)</source>
        <translation> (tardif)</translation>
    </message>
    <message>
        <source> There are more: name a league.</source>
        <translation> Il y en a d'autres : nommez une ligue.</translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>"%1" is no picture. Choose theme_logo or theme_background_picture.</source>
        <translation>« %1 » n’est pas une image. Choisissez theme_logo ou theme_background_picture.</translation>
    </message>
    <message>
        <source>#%1 %2, %3: %4</source>
        <translation>#%1 %2, %3 : %4</translation>
    </message>
    <message>
        <source>%1
It is graded %2, %3 u. The old grade is reversed and the new one booked at the time of the first; both stay in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
It is withdrawn and counts nowhere. Its slip says so, and its history stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
The bet is settled once a selection is lost or each of them has a result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 by %3</source>
        <translation>%1 %2 par %3</translation>
    </message>
    <message>
        <source>%1 %2 u</source>
        <translation>%1 %2 u</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n more setting(s) are faulty; see the marked ones.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>%1 (%2 expected)</source>
        <translation>%1 (%2 attendu)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2) is a capper now.</source>
        <translation>%1 (%2) est maintenant capper.</translation>
    </message>
    <message>
        <source>%1 (%2) is empty, too long or has characters that cannot be printed. Enter it again, in one line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2) is empty, too long or has characters that no key has. Copy it again, without blanks or line breaks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2) is greater than %3 (%4). Lower the first or raise the second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2) is no capper any more. The record and all bets stay.</source>
        <translation>%1 (%2) n'est plus capper. Le bilan et tous les paris restent.</translation>
    </message>
    <message>
        <source>%1 (%2) may risk this now: %3.</source>
        <translation>%1 (%2) peut risquer maintenant ceci : %3.</translation>
    </message>
    <message>
        <source>%1 (*.%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <translation>%1 (par défaut)</translation>
    </message>
    <message>
        <source>%1 (graded by the capper)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (needed)</source>
        <translation>%1 (requis)</translation>
    </message>
    <message>
        <source>%1 (not saved yet)</source>
        <translation>%1 (pas encore enregistré)</translation>
    </message>
    <message>
        <source>%1 (practice)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (removed)</source>
        <translation>%1 (retiré)</translation>
    </message>
    <message>
        <source>%1 + %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 -3.5, Over 110.5 1H or %1 ML</source>
        <translation>%1 -3.5, Over 110.5 1H ou %1 ML</translation>
    </message>
    <message>
        <source>%1 A change takes effect at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 A change takes effect when the bot is started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>%1 and %2 are the same channel. Choose another for one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and up</source>
        <translation>%1 et plus</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>%1 at %2.</source>
        <translation>%1 à %2.</translation>
    </message>
    <message>
        <source>%1 at byte %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bets</source>
        <translation>%1 paris</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 by %2%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by %2, %3, page %4 of %5.</source>
        <translation>%1 par %2, %3, page %4 de %5.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another folder with --out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 counts in the environment only. Set it where the program is started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 graded bet #%2 %3 first. If that is wrong, undo the grade and grade it again.</source>
        <translation>%1 a jugé le pari #%2 en premier : %3. Si c'est faux, reprenez le jugement et jugez-le à nouveau.</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h and more</source>
        <translation>%1 h et plus</translation>
    </message>
    <message>
        <source>%1 has a logo of its own in %2. Choose another alias.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a name that is not known here: %2. It is kept and not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has characters that cannot be shown. Type it again without them.</source>
        <translation>%1 a des caractères qui ne peuvent pas être affichés. Retapez-le sans eux.</translation>
    </message>
    <message>
        <source>%1 has line breaks or control characters. Write it in one line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has more than %2 characters. Shorten it.</source>
        <translation>%1 a plus de %2 caractères. Raccourcissez le texte.</translation>
    </message>
    <message>
        <source>%1 has no place in settings.json and is not used. Take it out and set %2 in the environment, or the keychain for a secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2: %3</source>
        <translation>%1 dans %2 : %3</translation>
    </message>
    <message>
        <source>%1 is "%2", which does not fit. Write it like %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is "%2", which is neither true nor false. Enter true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is "%2", which is not a Discord id. Copy the id in Discord (developer mode): 17 to 20 digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is "%2", which is not a choice. Enter one of %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is "%2", which is not a list of Discord ids. Enter at most %3 ids, separated by commas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is "%2", which is not a number. Enter a number from %3, with a point for decimals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is "%2", which is not a plain address. Write it as https://host/path, without user, ? or #.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is "%2", which is not a whole number. Enter a number from %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is "%2", which is not an absolute path. Enter the whole path, from the root.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is "%2", which is not an address of a kind that works here. Use one that starts with %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is "%2", which is too long. Use at most %3 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is "%2", which names no database or carries a password. Write it as postgresql://user@host:port/database; the password has a setting of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is "%2", which names no file. Write it as sqlite:///path/to/file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is "%2", which names none. Enter one or more of %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is "%2", which would send secrets unencrypted. Use https, or an address on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2, expected %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2, which is out of range. Enter a number from %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is an alias in %2. Remove the alias or rename the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is an id of another server. Name its counterpart with --map %1=NEW.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty and stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is fixed by the command line or the environment (%2). Change it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is fixed by the environment or the command line at present. Take it out there and import again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is given a second time for the same setting; the other line counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no alias any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no setting and is not used. Write %2, if that is meant, or take it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no setting of a server and is not used. Set %2 instead, if that is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no setting of a server and is not used. Update this program, if a newer one wrote it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no setting of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no setting that can be taken over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a colour, so the default is used. Type it as #RRGGBB.</source>
        <translation>%1 n'est pas une couleur, celle par défaut est donc utilisée. Tapez-la comme #RRGGBB.</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 names a picture that is not stored here. Choose its file in the settings of the server, or name it with dbsbmd guild ID set %1 FILE.</source>
        <translation>%1 désigne une image qui n’est pas enregistrée ici. Choisissez son fichier dans les réglages du serveur ou indiquez-le avec dbsbmd guild ID set %1 FILE.</translation>
    </message>
    <message>
        <source>%1 names roles and nobody. Take either the roles or nobody away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 now; 95 % of all within %2</source>
        <translation>%1 maintenant ; 95 % de tous en %2</translation>
    </message>
    <message>
        <source>%1 odds are not accepted here. Type the odds like this: %2.</source>
        <translation>Les cotes %1 ne sont pas acceptées ici. Tapez la cote ainsi : %2.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 of %2 parlays of %3</source>
        <translation>%1 de %2 combinés de %3</translation>
    </message>
    <message>
        <source>%1 over %2 bets</source>
        <translation>%1 sur %2 paris</translation>
    </message>
    <message>
        <source>%1 parlays of %2 selections, %3 u on each.</source>
        <translation>%1 combinés de %2 sélections, %3 u sur chacun.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shows the logo of %2 now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 since &lt;t:%2:d&gt;</source>
        <translation>%1 depuis &lt;t:%2:d&gt;</translation>
    </message>
    <message>
        <source>%1 stands for another name in %2. Remove that alias first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stands on the command line, where other users can read it. Put it into the environment (%2) or the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 au %2</translation>
    </message>
    <message>
        <source>%1 to %2 h</source>
        <translation>De %1 à %2 h</translation>
    </message>
    <message>
        <source>%1 to %2, worst %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 u</source>
        <translation>%1 u</translation>
    </message>
    <message>
        <source>%1 u to risk</source>
        <translation>%1 u risquées</translation>
    </message>
    <message>
        <source>%1 u to win</source>
        <translation>%1 u à gagner</translation>
    </message>
    <message>
        <source>%1 u to win %2 u</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waiting, the oldest since %2</source>
        <translation>%1 en attente, la plus ancienne depuis %2</translation>
    </message>
    <message>
        <source>%1 waits for a restart of the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was changed again after change %2. Take back the later change first, or use --force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 won-lost-push</source>
        <translation>%1 gagnés-perdus-push</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2 of them self-graded.</source>
        <translation>%1, dont %2 jugés par leur capper.</translation>
    </message>
    <message>
        <source>%1, %2 u</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1, %2.</translation>
    </message>
    <message>
        <source>%1, at least %2 for rates</source>
        <translation>%1, au moins %2 pour les taux</translation>
    </message>
    <message>
        <source>%1, at most %2 u a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, closed at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, shard %2 of %3, online %4, reconnects: %5</source>
        <translation>%1, shard %2 de %3, en ligne %4, reconnexions : %5</translation>
    </message>
    <message>
        <source>%1, taken back %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, without a bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1.

Its bets are cancelled and its balances reversed. The history keeps both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2 at %3 (D = %4%5): %6, m = %7.</source>
        <translation>%1. %2 à %3 (D = %4%5) : %6, m = %7.</translation>
    </message>
    <message>
        <source>%1. %2 at %3: without a result.</source>
        <translation>%1. %2 à %3 : sans résultat.</translation>
    </message>
    <message>
        <source>%1. %2.</source>
        <translation>%1. %2.</translation>
    </message>
    <message>
        <source>%1. %2: %3 (%4)</source>
        <translation>%1. %2 : %3 (%4)</translation>
    </message>
    <message>
        <source>%1. %2: %3 (%4).</source>
        <translation>%1. %2 : %3 (%4).</translation>
    </message>
    <message>
        <source>%1. %2: %3 u (%4)</source>
        <translation>%1. %2 : %3 u (%4)</translation>
    </message>
    <message>
        <source>%1. **%2** (%3) %4</source>
        <translation>%1. **%2** (%3) %4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <translation>%1 : de %2 à %3</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1: **%2** (%3)</source>
        <translation>%1 : **%2** (%3)</translation>
    </message>
    <message>
        <source>%1: record %2 (won-lost-push), net %3, turnover %4.</source>
        <translation>%1 : bilan %2 (gagnés-perdus-push), net %3, volume %4.</translation>
    </message>
    <message>
        <source>%1: the bot may not rename the channel %2. Give it the permissions View Channel, Manage Channels and, for a voice channel, Connect there, then send this again.</source>
        <translation>%1 : le bot ne peut pas renommer le salon %2. Donnez-lui là les droits Voir le salon, Gérer les salons et, pour un salon vocal, Se connecter, puis renvoyez ceci.</translation>
    </message>
    <message>
        <source>%1: the bot may not write to the channel %2. Give it the permissions View Channel, Send Messages, Embed Links, Attach Files and Read Message History there, then send this again.</source>
        <translation>%1 : le bot ne peut pas écrire dans le salon %2. Donnez-lui là les droits Voir le salon, Envoyer des messages, Intégrer des liens, Joindre des fichiers et Voir les anciens messages, puis renvoyez ceci.</translation>
    </message>
    <message numerus="yes">
        <source>%n bet(s) were written to %1.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) found. Mend them and check again.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n legs: %1</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were written to %1.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) could not be saved. See the marked ones for what to do.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) saved.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>&amp;About DBSBM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add alias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Closing odds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dead heat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Diagnostics…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dry run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Error report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Folder to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget a member…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import an old record…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Invite link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;League of the alias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Logos on slips…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name on slips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Note the price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Records of a server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take it back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Verify records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Won</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'%1' is not an option; dbsbm --help lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(start unverified)</source>
        <translation>(début non vérifié)</translation>
    </message>
    <message>
        <source>* with self-graded bets.</source>
        <translation>* avec des paris jugés par leur capper.</translation>
    </message>
    <message>
        <source>**#%1** %2 by %3</source>
        <translation>**#%1** %2 de %3</translation>
    </message>
    <message>
        <source>**%1** &lt;t:%2:d&gt; %3: %4 (%5), %6: %7%8</source>
        <translation>**%1** &lt;t:%2:d&gt; %3 : %4 (%5), %6 : %7%8</translation>
    </message>
    <message>
        <source>**%1**, %2 (%3): %4</source>
        <translation>**%1**, %2 (%3): %4</translation>
    </message>
    <message>
        <source>**%1**, %2 (%3): %4, net %5, turnover %6 u.</source>
        <translation>**%1**, %2 (%3) : %4, net %5, volume %6 u.</translation>
    </message>
    <message>
        <source>**%1**, net **%2 u**, turnover %3 u</source>
        <translation>**%1**, net **%2 u**, volume %3 u</translation>
    </message>
    <message>
        <source>**%1: %2**</source>
        <translation>**%1 : %2**</translation>
    </message>
    <message>
        <source>**Leaderboard: %1**, %2 (%3)</source>
        <translation>**Classement : %1**, %2 (%3)</translation>
    </message>
    <message>
        <source>**Live board**</source>
        <translation>**Tableau en direct**</translation>
    </message>
    <message>
        <source>, %1 UTC</source>
        <translation>, %1 UTC</translation>
    </message>
    <message>
        <source>, dead heat %1</source>
        <translation>, ex æquo %1</translation>
    </message>
    <message>
        <source>, locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, starts %1</source>
        <translation>, débute %1</translation>
    </message>
    <message>
        <source>--map takes OLD=NEW with two Discord ids, not '%1'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--practice and --real exclude each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--seed takes a whole number, not '%1'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>-110 or +150</source>
        <translation>-110 ou +150</translation>
    </message>
    <message>
        <source>/bet show tells everything about a bet.</source>
        <translation>/bet show dit tout d'un pari.</translation>
    </message>
    <message>
        <source>/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 bet</source>
        <translation>1 pari</translation>
    </message>
    <message>
        <source>1st half</source>
        <translation>1re mi-temps</translation>
    </message>
    <message>
        <source>1st period</source>
        <translation>1re période</translation>
    </message>
    <message>
        <source>1st quarter</source>
        <translation>1er quart-temps</translation>
    </message>
    <message>
        <source>2026-11-23 19:30 (UTC) or in 2h</source>
        <translation>2026-11-23 19:30 (UTC) ou in 2h</translation>
    </message>
    <message>
        <source>2nd half</source>
        <translation>2e mi-temps</translation>
    </message>
    <message>
        <source>2nd period</source>
        <translation>2e période</translation>
    </message>
    <message>
        <source>2nd quarter</source>
        <translation>2e quart-temps</translation>
    </message>
    <message>
        <source>3rd period</source>
        <translation>3e période</translation>
    </message>
    <message>
        <source>3rd quarter</source>
        <translation>3e quart-temps</translation>
    </message>
    <message>
        <source>4th quarter</source>
        <translation>4e quart-temps</translation>
    </message>
    <message>
        <source>95 %: %1 to %2</source>
        <translation>95 % : %1 à %2</translation>
    </message>
    <message>
        <source>: %1 %2 u</source>
        <translation>: %1 %2 u</translation>
    </message>
    <message>
        <source>: cancelled</source>
        <translation>: annulé</translation>
    </message>
    <message>
        <source>; failed: %1</source>
        <translation>; échouées : %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;Practice mode:&lt;/b&gt; a simulated Discord; nothing here reaches a real server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;h3&gt;DBSBM %1&lt;/h3&gt;&lt;p&gt;The desktop home of a Discord bot that keeps a betting record.&lt;/p&gt;&lt;p&gt;&lt;b&gt;It takes no bets and holds no money.&lt;/b&gt; A unit is a normalised stake for record keeping.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. Built with Qt %2.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bet above this is refused.</source>
        <translation>Un pari supérieur est refusé.</translation>
    </message>
    <message>
        <source>A bet below this is refused.</source>
        <translation>Un pari inférieur est refusé.</translation>
    </message>
    <message>
        <source>A bet cannot be graded partial as a whole. Grade its legs one by one.</source>
        <translation>Un pari ne peut pas être jugé partiel en entier. Jugez ses sélections une à une.</translation>
    </message>
    <message>
        <source>A bet has 1 to %1 selections. Change their number.</source>
        <translation>Un pari a de 1 à %1 sélections. Changez leur nombre.</translation>
    </message>
    <message>
        <source>A bet on a game line. Answer what is missing.</source>
        <translation>Un pari sur un match. Répondez à ce qui manque.</translation>
    </message>
    <message>
        <source>A bet on what a player does. Answer what is missing.</source>
        <translation>Un pari sur ce que fait un joueur. Répondez à ce qui manque.</translation>
    </message>
    <message>
        <source>A bot cannot be a capper. Choose a member.</source>
        <translation>Un bot ne peut pas être capper. Choisissez un membre.</translation>
    </message>
    <message>
        <source>A bundled font could not be loaded. Install the program again.</source>
        <translation>Une police fournie n'a pas pu être chargée. Réinstallez le programme.</translation>
    </message>
    <message>
        <source>A capper may risk from 0 to %1 u a day. Choose other units.</source>
        <translation>Un capper peut risquer de 0 à %1 u par jour. Choisissez d'autres unités.</translation>
    </message>
    <message>
        <source>A capper places one with /bet line in Discord; it appears here at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A case has a list of 1 to %1 legs. Change their number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A channel in which one message shows the open bets.</source>
        <translation>Un salon où un message montre les paris ouverts.</translation>
    </message>
    <message>
        <source>A channel whose name shows the record of this month; the bot needs Manage Channels there.</source>
        <translation>Un salon dont le nom montre le bilan du mois ; le bot y a besoin de Gérer les salons.</translation>
    </message>
    <message>
        <source>A channel whose name shows the units of this month; the bot needs Manage Channels there.</source>
        <translation>Un salon dont le nom montre les unités du mois ; le bot y a besoin de Gérer les salons.</translation>
    </message>
    <message>
        <source>A command that takes at least this long is noted in performance.jsonl.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A database job that takes at least this long is noted in performance.jsonl.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A day of %1.</source>
        <translation>Un jour de %1.</translation>
    </message>
    <message>
        <source>A dead-heat share is more than 0 and at most 1. Type it like 1/2.</source>
        <translation>Une part d'ex æquo est plus que 0 et au plus 1. Tapez-la comme 1/2.</translation>
    </message>
    <message>
        <source>A further name of a side, such as BOS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A game of bet #%1 has started, so it can no longer be cancelled. Ask an administrator.</source>
        <translation>Un match du pari #%1 a débuté, il ne peut donc plus être annulé. Demandez à un administrateur.</translation>
    </message>
    <message>
        <source>A game put off by more than this is void.</source>
        <translation>Un match reporté de plus que cela est annulé.</translation>
    </message>
    <message>
        <source>A league or a team needs a name of 1 to %1 characters. Rename the folder or the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A leg is not an object. Give it odds and a result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A leg of its details is not a JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line of your own at the bottom of every slip.</source>
        <translation>Une ligne à vous au bas de chaque ticket.</translation>
    </message>
    <message>
        <source>A log file is rotated when it would grow beyond this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A logo cannot be stored. Make room on the disk, check the rights of the data folder and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A moneyline has no line. Leave the line empty.</source>
        <translation>Un pari sur le vainqueur n'a pas de ligne. Laissez la ligne vide.</translation>
    </message>
    <message>
        <source>A name has 1 to %1 characters. Choose another.</source>
        <translation>Un nom a de 1 à %1 caractères. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>A name has no invisible characters. Type it anew.</source>
        <translation>Un nom n'a pas de caractères invisibles. Tapez-le à nouveau.</translation>
    </message>
    <message>
        <source>A name has none of @ # &lt; &gt; and `. Leave them out.</source>
        <translation>Un nom n'a aucun de @ # &lt; &gt; et `. Retirez-les.</translation>
    </message>
    <message>
        <source>A note shown on the slip</source>
        <translation>Une note affichée sur le ticket</translation>
    </message>
    <message>
        <source>A parlay has 2 to %1 selections, a straight bet has one. Change their number.</source>
        <translation>Un combiné a de 2 à %1 sélections, un pari simple en a une. Changez leur nombre.</translation>
    </message>
    <message>
        <source>A parlay has 2 to %1 selections. Remove some.</source>
        <translation>Un combiné a de 2 à %1 sélections. Retirez-en.</translation>
    </message>
    <message>
        <source>A parlay has at most %1 selections. Remove one first.</source>
        <translation>Un combiné a au plus %1 sélections. Retirez-en une d'abord.</translation>
    </message>
    <message>
        <source>A parlay needs two selections or more. Add another.</source>
        <translation>Un combiné demande deux sélections ou plus. Ajoutez-en une.</translation>
    </message>
    <message>
        <source>A place needs %1. Lower the minimum or choose a longer period.</source>
        <translation>Une place demande %1. Baissez le minimum ou choisissez une période plus longue.</translation>
    </message>
    <message>
        <source>A report is no '.%1'. Give it a name that ends with .zip, .pdf, .html or .json.</source>
        <translation>Un rapport n’est pas un « .%1 ». Donnez-lui un nom qui se termine par .zip, .pdf, .html ou .json.</translation>
    </message>
    <message>
        <source>A request to Discord that takes at least this long is noted in performance.jsonl.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A round robin makes parlays of fewer than all of its selections. Choose a smaller size.</source>
        <translation>Un système fait des combinés de moins que toutes ses sélections. Choisissez une taille plus petite.</translation>
    </message>
    <message>
        <source>A round robin takes 2 to %1 selections and makes parlays of at least 2 and at most all of them. Change the number.</source>
        <translation>Un système prend de 2 à %1 sélections et fait des combinés d'au moins 2 et au plus de toutes. Changez le nombre.</translation>
    </message>
    <message>
        <source>A selection has no result yet. Grade every selection first.</source>
        <translation>Une sélection n'a pas encore de résultat. Jugez d'abord chaque sélection.</translation>
    </message>
    <message>
        <source>A slip or card that takes at least this long to draw is noted in performance.jsonl.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API-Sports key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About DBSBM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Absent players</source>
        <translation>Joueurs absents</translation>
    </message>
    <message>
        <source>Ackno&amp;wledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledged by %1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledged; it is not told again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions whose limits refuse nobody and count what they would have refused, separated by commas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>Ajouter un pari sur un match</translation>
    </message>
    <message>
        <source>Add a prop</source>
        <translation>Ajouter un pari sur joueur</translation>
    </message>
    <message>
        <source>Add line</source>
        <translation>Ajouter un match</translation>
    </message>
    <message>
        <source>Add prop</source>
        <translation>Ajouter un joueur</translation>
    </message>
    <message>
        <source>Add selections and units, then look at the slip. Nothing is recorded before you confirm it.</source>
        <translation>Ajoutez sélections et unités, puis regardez le ticket. Rien n'est enregistré avant que vous confirmiez.</translation>
    </message>
    <message>
        <source>Add selections and units, then place the bet. This server wants no preview: it is posted at once.</source>
        <translation>Ajoutez sélections et unités, puis placez le pari. Ce serveur ne veut pas d'aperçu : il est publié aussitôt.</translation>
    </message>
    <message>
        <source>Address of API-Sports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of The Odds API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admin channel</source>
        <translation>Salon d'administration</translation>
    </message>
    <message>
        <source>Admin command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admin role</source>
        <translation>Rôle d'administration</translation>
    </message>
    <message>
        <source>After the start</source>
        <translation>Après le début</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alerte</translation>
    </message>
    <message>
        <source>Alert channel</source>
        <translation>Salon des alertes</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>Alerts in Discord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts in the panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts on the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files of it (*.zip);;PDF (*.pdf);;Web page (*.html);;JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All leagues</source>
        <translation>Toutes les ligues</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All other settings are unchanged.</source>
        <translation>Tous les autres réglages sont inchangés.</translation>
    </message>
    <message>
        <source>All servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Depuis toujours</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>American</source>
        <translation>américaines</translation>
    </message>
    <message>
        <source>American odds are -100 or less, or +100 or more. Type them like -110 or +150.</source>
        <translation>Les cotes américaines sont -100 ou moins, ou +100 ou plus. Tapez-les comme -110 ou +150.</translation>
    </message>
    <message>
        <source>An adjustment is not zero and at most 1 000 000 000 u. Enter another amount.</source>
        <translation>Un ajustement n'est pas nul et fait au plus 1 000 000 000 u. Saisissez un autre montant.</translation>
    </message>
    <message>
        <source>An adjustment needs a reason of 1 to 200 characters. Say why it is made.</source>
        <translation>Un ajustement demande un motif de 1 à 200 caractères. Dites pourquoi il est fait.</translation>
    </message>
    <message>
        <source>An alias needs 1 to %1 characters. Type another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>An amount of units has at most %n decimals. Shorten it.</source>
        <translation><numerusform>Une quantité d'unités a au plus %n décimale. Raccourcissez-la.</numerusform><numerusform>Une quantité d'unités a au plus %n décimales. Raccourcissez-la.</numerusform></translation>
    </message>
    <message>
        <source>An earlier import took a row of this id with other content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An export is still running. Wait until it has finished, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An import is running already. Wait for its end, or cancel it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Announcements channel</source>
        <translation>Salon d'annonces</translation>
    </message>
    <message>
        <source>Another capper here has that name or one that looks like it. Choose another.</source>
        <translation>Un autre capper a ici ce nom ou un nom qui lui ressemble. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Another capper here has that name or one that looks like it. Give the member another one with the option "display_name".</source>
        <translation>Un autre capper a ici ce nom ou un nom qui lui ressemble. Donnez-en un autre au membre avec l’option « display_name ».</translation>
    </message>
    <message>
        <source>Another file has the same name. Keep one and import again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another member started this form. Start your own with the command.</source>
        <translation>Un autre membre a commencé ce formulaire. Commencez le vôtre avec la commande.</translation>
    </message>
    <message>
        <source>Another member started this setup. Start your own with /setup.</source>
        <translation>Un autre membre a commencé cette configuration. Commencez la vôtre avec /setup.</translation>
    </message>
    <message>
        <source>Another process of the bot sends this, or it is settled. Reload the list.</source>
        <translation>Un autre processus du bot envoie ceci, ou c'est réglé. Rechargez la liste.</translation>
    </message>
    <message>
        <source>Another row books the same bet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another row has the same serial.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another row has the same user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers 401, 403 and 429 count. At the limit Discord blocks this address for a while.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As &amp;JSON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As -115, 1.87 or 20/23</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a &amp;drawing (SVG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a &amp;picture (PNG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a &amp;spreadsheet (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a &amp;table (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As bets name the side, or the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it was last seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the folder was called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a sports feed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At this port of this machine alone the metrics can be read at /metrics; 0 for nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At which line?</source>
        <translation>À quelle ligne ?</translation>
    </message>
    <message>
        <source>At which odds?</source>
        <translation>À quelle cote ?</translation>
    </message>
    <message>
        <source>Automatic: to win on favourites, risk on underdogs</source>
        <translation>Automatique : à gagner pour les favoris, risqué pour les autres</translation>
    </message>
    <message>
        <source>B&amp;rowse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bac&amp;k-test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Background picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Background, veiled so that texts stay readable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch %1 was taken over:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being posted</source>
        <translation>En cours de publication</translation>
    </message>
    <message>
        <source>Below %1</source>
        <translation>Moins de %1</translation>
    </message>
    <message>
        <source>Best bet</source>
        <translation>Meilleur pari</translation>
    </message>
    <message>
        <source>Best bet: %1 at %2 by %3, %4.</source>
        <translation>Meilleur pari : %1 à %2 de %3, %4.</translation>
    </message>
    <message>
        <source>Best: %1, %2 u</source>
        <translation>Meilleur : %1, %2 u</translation>
    </message>
    <message>
        <source>Bet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bet #%1 has %2 of its %3 selections graded and stays open.</source>
        <translation>Le pari #%1 a %2 de ses %3 sélections jugées et reste ouvert.</translation>
    </message>
    <message>
        <source>Bet #%1 has no grade that could be explained. Grade it first.</source>
        <translation>Le pari #%1 n'a pas de jugement à expliquer. Jugez-le d'abord.</translation>
    </message>
    <message>
        <source>Bet #%1 has no grade to correct. Grade it with /bet settle.</source>
        <translation>Le pari #%1 n'a pas de jugement à corriger. Jugez-le avec /bet settle.</translation>
    </message>
    <message>
        <source>Bet #%1 has no grade to undo.</source>
        <translation>Le pari #%1 n'a pas de jugement à reprendre.</translation>
    </message>
    <message>
        <source>Bet #%1 has no selection %2. Choose one of %3.</source>
        <translation>Le pari #%1 n'a pas de sélection %2. Choisissez-en une de %3.</translation>
    </message>
    <message>
        <source>Bet #%1 is cancelled. Its history stays.</source>
        <translation>Le pari #%1 est annulé. Son historique reste.</translation>
    </message>
    <message>
        <source>Bet #%1 is confirmed and will be posted in %2.</source>
        <translation>Le pari #%1 est confirmé et sera publié dans %2.</translation>
    </message>
    <message>
        <source>Bet #%1 is graded %2: %3 u.</source>
        <translation>Le pari #%1 est jugé : %2, %3 u.</translation>
    </message>
    <message>
        <source>Bet #%1 is graded like that already, so nothing was changed.</source>
        <translation>Le pari #%1 est déjà jugé ainsi, rien n'a donc été changé.</translation>
    </message>
    <message>
        <source>Bet #%1 is graded, so it cannot be cancelled. Undo the grade first.</source>
        <translation>Le pari #%1 est jugé, il ne peut donc pas être annulé. Reprenez d'abord le jugement.</translation>
    </message>
    <message>
        <source>Bet #%1 was cancelled already.</source>
        <translation>Le pari #%1 a déjà été annulé.</translation>
    </message>
    <message>
        <source>Bet #%1 was cancelled, so there is nothing to grade.</source>
        <translation>Le pari #%1 a été annulé, il n'y a donc rien à juger.</translation>
    </message>
    <message>
        <source>Bet #%1 was changed by somebody else just now. Look at it again, then repeat.</source>
        <translation>Le pari #%1 vient d'être changé par quelqu'un d'autre. Regardez-le à nouveau, puis recommencez.</translation>
    </message>
    <message>
        <source>Bet %1 by %2</source>
        <translation>Pari %1 de %2</translation>
    </message>
    <message>
        <source>Bet %1 by %2: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bet %1 is %2; there is nothing to grade.</source>
        <translation>Pari %1 : %2 ; il n'y a rien à juger.</translation>
    </message>
    <message>
        <source>Bet %1 is cancelled. Its history stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bet %1 is corrected: %2, %3 u.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bet %1 is graded in part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bet %1 is open again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bet %1 is settled: %2, %3 u.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bet %1, page %2 of %3</source>
        <translation>Pari %1, page %2 de %3</translation>
    </message>
    <message>
        <source>Bet %1: %2.
The price at which a market closed shows how good the price of the bet was. Its result and net do not change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bets</source>
        <translation>Paris</translation>
    </message>
    <message>
        <source>Bets #%1 to #%2 are confirmed and will be posted in %3.</source>
        <translation>Les paris #%1 à #%2 sont confirmés et seront publiés dans %3.</translation>
    </message>
    <message>
        <source>Bets %1 (%2 settled), cappers %3, settings %4, balances %5; net %6 u. Taken earlier %7, not taken %8, different %9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bets and odds</source>
        <translation>Paris et cotes</translation>
    </message>
    <message>
        <source>Bets go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bets graded by their capper are left out.</source>
        <translation>Les paris jugés par leur capper sont exclus.</translation>
    </message>
    <message>
        <source>Bets stay with the Discord user who placed them. Choose another capper for somebody who has a new account; a suggestion is not applied by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bets without a known start are left out.</source>
        <translation>Les paris sans début connu sont exclus.</translation>
    </message>
    <message>
        <source>Bets, newest first</source>
        <translation>Paris, les plus récents d'abord</translation>
    </message>
    <message>
        <source>Book odds</source>
        <translation>Cote du bookmaker</translation>
    </message>
    <message>
        <source>Book odds are the price of one whole parlay. Leave them out.</source>
        <translation>La cote du bookmaker est celle d'un combiné entier. Laissez-la vide.</translation>
    </message>
    <message>
        <source>Book odds of the whole parlay</source>
        <translation>Cote du bookmaker pour tout le combiné</translation>
    </message>
    <message>
        <source>Book odds pay</source>
        <translation>La cote du bookmaker paie</translation>
    </message>
    <message>
        <source>Book odds: %1</source>
        <translation>Cote du bookmaker : %1</translation>
    </message>
    <message>
        <source>Book odds: %1.</source>
        <translation>Cote du bookmaker : %1.</translation>
    </message>
    <message>
        <source>Book old results whose bets are &amp;gone as adjustments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booked units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buckets appear with the bot's first requests to Discord.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Busiest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hours before start</source>
        <translation>Par heures avant le début</translation>
    </message>
    <message>
        <source>By itself: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By league</source>
        <translation>Par ligue</translation>
    </message>
    <message>
        <source>By market</source>
        <translation>Par marché</translation>
    </message>
    <message>
        <source>By price</source>
        <translation>Par cote</translation>
    </message>
    <message>
        <source>By weekday</source>
        <translation>Par jour de la semaine</translation>
    </message>
    <message>
        <source>By what; net units when left out</source>
        <translation>Selon quoi ; unités nettes si vide</translation>
    </message>
    <message>
        <source>C&amp;ancel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CANCELLED</source>
        <translation>ANNULÉ</translation>
    </message>
    <message>
        <source>CSV files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache lifetime (seconds)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can only be set in the environment (%1) or on the command line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancel a bet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the &amp;bet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Cancels the bets of this import by reversal entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capper</source>
        <translation>Capper</translation>
    </message>
    <message>
        <source>Capper %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capper role</source>
        <translation>Rôle des cappers</translation>
    </message>
    <message>
        <source>Capper: %1.</source>
        <translation>Capper : %1.</translation>
    </message>
    <message>
        <source>Cappers</source>
        <translation>Cappers</translation>
    </message>
    <message>
        <source>Cappers of this server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case %1, field %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Celtics -3.5, Over 110.5 1H, Bayern ML or Draw</source>
        <translation>Celtics -3.5, Over 110.5 1H, Bayern ML ou Draw</translation>
    </message>
    <message>
        <source>Certain days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Change how your slips show you</source>
        <translation>Changer comment vos tickets vous montrent</translation>
    </message>
    <message>
        <source>Change the search text, the state or the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the settings of this server</source>
        <translation>Changer les réglages de ce serveur</translation>
    </message>
    <message>
        <source>Channels, roles and language</source>
        <translation>Salons, rôles et langue</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks that have ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose %1 from the list.</source>
        <translation>Choisissez %1 dans la liste.</translation>
    </message>
    <message>
        <source>Choose a lower level, another area or another text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a role of its own, not @everyone.</source>
        <translation>Choisissez un rôle à part, pas @everyone.</translation>
    </message>
    <message>
        <source>Choose from the list</source>
        <translation>Choisissez dans la liste</translation>
    </message>
    <message>
        <source>Choose how the record is broken down</source>
        <translation>Choisissez comment détailler le bilan</translation>
    </message>
    <message>
        <source>Choose the game</source>
        <translation>Choisissez le match</translation>
    </message>
    <message>
        <source>Choose the member who is to be a capper.</source>
        <translation>Choisissez le membre qui doit être capper.</translation>
    </message>
    <message>
        <source>Choose the member with the option "user".</source>
        <translation>Choisissez le membre avec l'option « user ».</translation>
    </message>
    <message>
        <source>Choose the period from the list.</source>
        <translation>Choisissez la période dans la liste.</translation>
    </message>
    <message>
        <source>Choose the result from the list.</source>
        <translation>Choisissez le résultat dans la liste.</translation>
    </message>
    <message>
        <source>Choose the state from the list.</source>
        <translation>Choisissez l'état dans la liste.</translation>
    </message>
    <message>
        <source>Choose the units</source>
        <translation>Choisissez les unités</translation>
    </message>
    <message>
        <source>Choose what this server uses, then save. Nothing changes before you save.</source>
        <translation>Choisissez ce que ce serveur utilise, puis enregistrez. Rien ne change avant.</translation>
    </message>
    <message>
        <source>Choose whose logo it shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closin&amp;g price…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing line</source>
        <translation>Cote de clôture</translation>
    </message>
    <message>
        <source>Closing line value</source>
        <translation>Valeur face à la clôture</translation>
    </message>
    <message>
        <source>Closing line: %1.</source>
        <translation>Cote de clôture : %1.</translation>
    </message>
    <message>
        <source>Closing price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing price noted</source>
        <translation>Cote de clôture notée</translation>
    </message>
    <message>
        <source>Co&amp;rrect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code: %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Coloured discs with letters stand on slips until you import some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command channels</source>
        <translation>Salons de commandes</translation>
    </message>
    <message>
        <source>Command time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands do not work in this channel. Use them in %1.</source>
        <translation>Les commandes ne marchent pas dans ce salon. Utilisez-les dans %1.</translation>
    </message>
    <message>
        <source>Commands: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment, for the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the cappers of this server</source>
        <translation>Comparer les cappers de ce serveur</translation>
    </message>
    <message>
        <source>Con&amp;firm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
    <message>
        <source>Connect &amp;a real bot…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect the bot and invite it to a server; its settings appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all inputs and figures as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it in Discord with developer mode on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the invite link, with exactly the permissions the bot needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected lines, or all shown lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy these lines as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct a grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the column in the old database, then import again; what was taken already is not taken twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corrigé</translation>
    </message>
    <message>
        <source>Count the selections of the bet from 1. Choose one of them.</source>
        <translation>Comptez les sélections du pari depuis 1. Choisissez l'une d'elles.</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current streak</source>
        <translation>Série actuelle</translation>
    </message>
    <message>
        <source>Current streak %1, longest winning run %2, longest losing run %3.</source>
        <translation>Série en cours %1, plus longue série gagnante %2, plus longue série perdante %3.</translation>
    </message>
    <message>
        <source>DBSBM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DBSBM cannot start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily backups kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily recap</source>
        <translation>Récapitulatif du jour</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data&amp;base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>Database connections, at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database connections, at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days begin at midnight in %1.</source>
        <translation>Les jours commencent à minuit, heure de %1.</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decimal</source>
        <translation>décimales</translation>
    </message>
    <message>
        <source>Decimal odds are greater than 1. Type them like 1.91.</source>
        <translation>Les cotes décimales dépassent 1. Tapez-les comme 1.91.</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail of the selected error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail of the selected rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord allows no more logins of this bot today. It connects by itself as soon as Discord allows it; leave it running.</source>
        <translation>Discord n'autorise plus de connexion de ce bot aujourd'hui. Il se connectera de lui-même dès que Discord le permettra ; laissez-le tourner.</translation>
    </message>
    <message>
        <source>Discord refused the bot token. Copy the token anew from the Bot page of the Discord developer portal and enter it in the settings.</source>
        <translation>Discord a refusé le jeton du bot. Copiez-le à nouveau depuis la page Bot du Discord Developer Portal et saisissez-le dans les réglages.</translation>
    </message>
    <message>
        <source>Discord sends this application's commands to a web address, so none would reach this bot. Clear "Interactions endpoint URL" in the Discord developer portal and start again.</source>
        <translation>Discord envoie les commandes de cette application à une adresse web, aucune n'atteindrait donc ce bot. Videz « Interactions endpoint URL » dans le Discord Developer Portal et redémarrez.</translation>
    </message>
    <message>
        <source>Discord token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord user id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord user id of the new capper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord's address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord's buckets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord's limits on the bot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Display name of the new capper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw an image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dry run: nothing was changed. This would be taken over:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each check has a deadline of its own; nothing is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier imports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier imports of this server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every row can be taken as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every rule is switched off in alerts.json; nothing is watched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody changes only the own profile.</source>
        <translation>Chacun ne change que son propre profil.</translation>
    </message>
    <message>
        <source>Everything that was looked at is in order; skipped: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export bets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export performance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exposure a day (units)</source>
        <translation>Exposition par jour (unités)</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed: %1. Warnings: %2. Skipped: %3. What to do stands with each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fatal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Final: %1.
Suggested for %2 of %3 selections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Final: %1.
Suggested result: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Final: %1. Suggested for %2 of %3 selections.</source>
        <translation>Score final : %1. Suggestions pour %2 des %3 sélections.</translation>
    </message>
    <message>
        <source>Final: %1. Suggested result: %2.</source>
        <translation>Score final : %1. Résultat suggéré : %2.</translation>
    </message>
    <message>
        <source>Firing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firing, told as a worse one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First seen: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the CSV files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the logos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For&amp;get member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget a member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the errors shown here; the log keeps them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgotten member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fractional</source>
        <translation>fractionnaires</translation>
    </message>
    <message>
        <source>From a game</source>
        <translation>D’un match</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Game</source>
        <translation>Match</translation>
    </message>
    <message>
        <source>Game, for example Lakers @ Celtics</source>
        <translation>Match, par exemple Lakers @ Celtics</translation>
    </message>
    <message>
        <source>Game: %1.</source>
        <translation>Match : %1.</translation>
    </message>
    <message>
        <source>Games of %1</source>
        <translation>Matchs du %1</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Gateway latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a settled bet another result</source>
        <translation>Donner un autre résultat à un pari jugé</translation>
    </message>
    <message>
        <source>Give a whole number from 1 to 1000.</source>
        <translation>Donnez un nombre entier de 1 à 1000.</translation>
    </message>
    <message>
        <source>Give the row a serial of its own, then import again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give this graded bet another result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade a &amp;selection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade a bet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade a bet or one of its selections</source>
        <translation>Juger un pari ou l'une de ses sélections</translation>
    </message>
    <message>
        <source>Grade a bet, or choose a longer period.</source>
        <translation>Jugez un pari ou choisissez une période plus longue.</translation>
    </message>
    <message>
        <source>Grade a selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade or void one selection of this parlay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade the bet as its final score says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade this bet as a push: the stake goes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade this bet as lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade this bet as won</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade undone</source>
        <translation>Jugement repris</translation>
    </message>
    <message>
        <source>Graded</source>
        <translation>Jugé</translation>
    </message>
    <message>
        <source>Graded by others</source>
        <translation>Jugés par d’autres</translation>
    </message>
    <message>
        <source>Graded by others: %1.</source>
        <translation>Jugés par d’autres : %1.</translation>
    </message>
    <message>
        <source>Grading and boards</source>
        <translation>Jugement et classements</translation>
    </message>
    <message>
        <source>HALF LOST</source>
        <translation>À MOITIÉ PERDU</translation>
    </message>
    <message>
        <source>HALF WON</source>
        <translation>À MOITIÉ GAGNÉ</translation>
    </message>
    <message>
        <source>Half lost</source>
        <translation>À moitié perdu</translation>
    </message>
    <message>
        <source>Half won</source>
        <translation>À moitié gagné</translation>
    </message>
    <message>
        <source>Hear a&amp;gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>History of the bet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold new lines back until you go on; none is lost to the log file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hour of recaps</source>
        <translation>Heure des récapitulatifs</translation>
    </message>
    <message>
        <source>Hour of the daily backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>House rules (%1): %2.</source>
        <translation>Règles de la maison (%1) : %2.</translation>
    </message>
    <message>
        <source>How boards treat bets that their capper graded: shown, marked or left out.</source>
        <translation>Comment les classements traitent les paris jugés par leur capper : montrés, marqués ou omis.</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Comment il s'est terminé</translation>
    </message>
    <message>
        <source>How it really ended</source>
        <translation>Comment il s'est vraiment terminé</translation>
    </message>
    <message>
        <source>How it was graded</source>
        <translation>Comment il a été jugé</translation>
    </message>
    <message>
        <source>How large the file of past metrics may grow; beyond it the oldest and finest go first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long a capper may take a grade back; 0 means never.</source>
        <translation>Combien de temps un capper peut retirer un jugement ; 0 signifie jamais.</translation>
    </message>
    <message>
        <source>How long it is silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long one request to Discord may take; the first answer to a command never more than 5 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many database connections may be open at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many database connections stay open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many decided bets a rate needs</source>
        <translation>Combien de paris décidés il faut pour un taux</translation>
    </message>
    <message>
        <source>How many graded bets a rate needs before it is shown.</source>
        <translation>Combien de paris jugés un taux exige avant d'être affiché.</translation>
    </message>
    <message>
        <source>How many rotated log files are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many units a capper may risk on one day; 0 sets no bound.</source>
        <translation>Combien d'unités un capper peut risquer en un jour ; 0 ne fixe pas de limite.</translation>
    </message>
    <message>
        <source>How many units?</source>
        <translation>Combien d'unités ?</translation>
    </message>
    <message>
        <source>How odds may be written, the first being how they are shown.</source>
        <translation>Comment les cotes peuvent être écrites ; la première est celle de l'affichage.</translation>
    </message>
    <message>
        <source>How often Discord lets this bot identify until its daily reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often a request that failed for a passing reason is tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often all members of a server together may do something, in the same form; no such limits when unset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often all members of all servers that a process hosts may do something together, in the same form; no such limits when unset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often one member may do it within the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the games of a sport are asked for; at least every 60 seconds. Scores, which cost quota, are asked for as often, but only while a game is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the bet was graded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I&amp;mport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import %1 is done. It can be taken back below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Import %1 of %2, from %3: %n bet(s)</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Import %1 was taken back: bets %2, balances %3, settings %4, cappers %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import %1 was undone before, so nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import an old record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import with --opening-balances to book it without a bet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a folder of CSV files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the last 7 days it would have fired %1 times and sent %2 notices (%3 stored points).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the menu of a member, under Apps.</source>
        <translation>Dans le menu d'un membre, sous Applications.</translation>
    </message>
    <message>
        <source>In the menu of a slip, under Apps.</source>
        <translation>Dans le menu d'un ticket, sous Applications.</translation>
    </message>
    <message>
        <source>Info</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into the &amp;server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalid requests in 10 min: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalid requests in ten minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It books a bet that the old database no longer has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no amount with at most six decimals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no odds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no serial that can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a draft that was never published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is graded partial; that needs the results of its legs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is left as it is, and a copy is kept as %1. Mend the file, or move it away to begin with the defaults.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is left as it is, and no copy could be made beside it. Mend the file, or move it away to begin with the defaults.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is marked won and lost at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not told again, until it is over and fires anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is settled, but no column says how.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the first of %1 parlays of %2 selections; each is a bet of its own with the units you gave.</source>
        <translation>C'est le premier de %1 combinés de %2 sélections ; chacun est un pari à part avec les unités données.</translation>
    </message>
    <message>
        <source>It names no user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cancelled, and nothing was changed. Start it again when you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was placed in the future.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its details are not a JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its odds cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its result is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its slip was never posted, so it does not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its status is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its status, result and flags contradict each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON (*.json);;Text (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the newest line in sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in the encrypted vault file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in the keychain of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of line</source>
        <translation>Type de pari</translation>
    </message>
    <message>
        <source>Known once the bot has signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L%1</source>
        <translation>P%1</translation>
    </message>
    <message>
        <source>LATE</source>
        <translation>TARDIF</translation>
    </message>
    <message>
        <source>LOST</source>
        <translation>PERDU</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Largest bet (units)</source>
        <translation>Pari maximal (unités)</translation>
    </message>
    <message>
        <source>Last 15 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>Last 5 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>90 derniers jours</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Dernière sauvegarde</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last seen: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Tardif</translation>
    </message>
    <message>
        <source>Late picks</source>
        <translation>Pronostics tardifs</translation>
    </message>
    <message>
        <source>Late posts</source>
        <translation>Publications tardives</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaderboard</source>
        <translation>Classement</translation>
    </message>
    <message>
        <source>League</source>
        <translation>Ligue</translation>
    </message>
    <message>
        <source>League and words have at most %1 characters together. Use fewer.</source>
        <translation>La ligue et les mots ont ensemble au plus %1 caractères. Mettez-en moins.</translation>
    </message>
    <message>
        <source>League, for example NBA</source>
        <translation>Ligue, par exemple NBA</translation>
    </message>
    <message>
        <source>Least level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the bet open; this score is not suggested again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger: every posting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leg %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let all members begin anew with the selected actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the selected members begin anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level ROI, 95 %</source>
        <translation>ROI égal, 95 %</translation>
    </message>
    <message>
        <source>Level stakes</source>
        <translation>Mises égales</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits by role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits on all servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits on each member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits on each server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits on members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits that only count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Line %1 is no assignment. Write it as NAME=value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line, for example -3.5 or 221.5</source>
        <translation>Ligne, par exemple -3.5 ou 221.5</translation>
    </message>
    <message>
        <source>Line, for example 25.5</source>
        <translation>Ligne, par exemple 25.5</translation>
    </message>
    <message>
        <source>Lines appear here as the program writes them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List bets, newest first</source>
        <translation>Lister les paris, les plus récents d'abord</translation>
    </message>
    <message>
        <source>List the cappers of this server</source>
        <translation>Lister les cappers de ce serveur</translation>
    </message>
    <message>
        <source>List the games and scores of a day</source>
        <translation>Lister les matchs et scores d'un jour</translation>
    </message>
    <message>
        <source>Live board</source>
        <translation>Tableau en direct</translation>
    </message>
    <message>
        <source>Loading bets…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local time; the tooltip shows UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked: set in the environment (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked: set on the command line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log file size (MB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log files kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log levels of single areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logo &amp;of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logo in the header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logo on slips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logos and aliases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logos are trademarks, so none come with the program. Import a folder of your own that holds a folder for each league, and in it a picture for each team, named as bets name it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logos on slips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logos taken: %1; files not taken: %2. They are on slips from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest losing run</source>
        <translation>Pire série</translation>
    </message>
    <message>
        <source>Longest odds (American)</source>
        <translation>Cote la plus haute (américaine)</translation>
    </message>
    <message>
        <source>Longest pause between attempts (seconds)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest winning run</source>
        <translation>Meilleure série</translation>
    </message>
    <message>
        <source>Longest winning run: %1. Longest losing run: %2. Worst drawdown: %3 u.</source>
        <translation>Plus longue série gagnante : %1. Plus longue série perdante : %2. Pire repli : %3 u.</translation>
    </message>
    <message>
        <source>Looks at: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdu</translation>
    </message>
    <message>
        <source>Low %1, high %2</source>
        <translation>Bas %1, haut %2</translation>
    </message>
    <message>
        <source>Luck</source>
        <translation>Chance</translation>
    </message>
    <message>
        <source>Luck: %1.</source>
        <translation>Chance : %1.</translation>
    </message>
    <message>
        <source>Maintenance runs already. Wait for its end, or cancel it.</source>
        <translation>La maintenance est déjà en cours. Attendez sa fin ou annulez-la.</translation>
    </message>
    <message>
        <source>Make a member a capper</source>
        <translation>Faire d'un membre un capper</translation>
    </message>
    <message>
        <source>Manage who records bets here</source>
        <translation>Gérer qui enregistre des paris ici</translation>
    </message>
    <message>
        <source>Member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member role</source>
        <translation>Rôle des membres</translation>
    </message>
    <message>
        <source>Members appear while something they did is inside its window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members with one of these roles are not held back by rate limits.</source>
        <translation>Les membres ayant un de ces rôles ne sont pas freinés par les limites d'usage.</translation>
    </message>
    <message>
        <source>Members with requests inside the window now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory, resident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend or move it, then start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend or move the file; it is left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimum sample</source>
        <translation>Échantillon minimal</translation>
    </message>
    <message>
        <source>Minimum sample: %1</source>
        <translation>Échantillon minimal : %1</translation>
    </message>
    <message>
        <source>Minimum sample: %1.</source>
        <translation>Échantillon minimal : %1.</translation>
    </message>
    <message>
        <source>Mixed leagues</source>
        <translation>Plusieurs ligues</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moneyline</source>
        <translation>Vainqueur</translation>
    </message>
    <message>
        <source>Moneyline, three-way</source>
        <translation>Vainqueur, à trois issues</translation>
    </message>
    <message>
        <source>Monthly backups kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monthly leaderboard</source>
        <translation>Classement du mois</translation>
    </message>
    <message>
        <source>Monthly recap</source>
        <translation>Récapitulatif du mois</translation>
    </message>
    <message>
        <source>Monthly record: %1-%2-%3</source>
        <translation>Bilan du mois : %1-%2-%3</translation>
    </message>
    <message>
        <source>Monthly units: %1</source>
        <translation>Unités du mois : %1</translation>
    </message>
    <message>
        <source>More slip channels</source>
        <translation>Autres salons de tickets</translation>
    </message>
    <message>
        <source>More that can be done with this bet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More warnings like these: %1.</source>
        <translation>Autres avertissements de ce genre : %1.</translation>
    </message>
    <message>
        <source>NBA/Boston Celtics.png and the like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name of the house rules</source>
        <translation>Nom des règles de la maison</translation>
    </message>
    <message>
        <source>Name the bet by its number, for example 1042. Choose it from the list or see /bet list.</source>
        <translation>Désignez le pari par son numéro, par exemple 1042. Choisissez-le dans la liste ou voyez /bet list.</translation>
    </message>
    <message>
        <source>Name, picture and Discord id of a member are erased for good, from every copy in the database. Bets and totals stay as they are, under a random id. This cannot be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names like that: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs %1 decided, has %2</source>
        <translation>Demande %1 décidés, en a %2</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Net</translation>
    </message>
    <message>
        <source>Net over time</source>
        <translation>Net au fil du temps</translation>
    </message>
    <message>
        <source>Net units</source>
        <translation>Unités nettes</translation>
    </message>
    <message>
        <source>Net: %1 x (%2 - 1) = %3 micro-units, rounded half to even: %4 u.</source>
        <translation>Net : %1 x (%2 - 1) = %3 micro-unités, arrondi au pair : %4 u.</translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>No bet is open.</source>
        <translation>Aucun pari n'est ouvert.</translation>
    </message>
    <message>
        <source>No bet matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bet of this server fits that.</source>
        <translation>Aucun pari de ce serveur ne correspond.</translation>
    </message>
    <message>
        <source>No bet selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bet was graded by its own capper.</source>
        <translation>Aucun pari n’a été jugé par son propre capper.</translation>
    </message>
    <message>
        <source>No bets were settled in this period.</source>
        <translation>Aucun pari n'a été jugé dans cette période.</translation>
    </message>
    <message>
        <source>No bets yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bucket known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No dry run yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No final score suggests a grade for this bet any more. Grade it with /bet settle.</source>
        <translation>Aucun score final ne suggère plus de jugement pour ce pari. Jugez-le avec /bet settle.</translation>
    </message>
    <message>
        <source>No game of that day is stored.</source>
        <translation>Aucun match de ce jour n'est enregistré.</translation>
    </message>
    <message>
        <source>No game of the next two weeks is stored. Go back and type the selection with Add line.</source>
        <translation>Aucun match des deux prochaines semaines n’est enregistré. Revenez et saisissez la sélection avec « Ajouter un match ».</translation>
    </message>
    <message>
        <source>No history of settings is kept here. Change the setting itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No league</source>
        <translation>Sans ligue</translation>
    </message>
    <message>
        <source>No line matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No logos yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row was refused, and no old number is another one now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No selection yet.</source>
        <translation>Aucune sélection encore.</translation>
    </message>
    <message>
        <source>No server yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No settled bets in this period yet.</source>
        <translation>Aucun pari jugé dans cette période encore.</translation>
    </message>
    <message>
        <source>No slips are posted in %1. Leave the channel out, or choose one of these: %2.</source>
        <translation>Aucun ticket n'est publié dans %1. Laissez le salon vide ou choisissez l'un de ceux-ci : %2.</translation>
    </message>
    <message>
        <source>Nobody is here yet: a place needs %1 bets.</source>
        <translation>Personne encore ici : une place demande %1 paris.</translation>
    </message>
    <message>
        <source>Nobody is on this board yet.</source>
        <translation>Personne encore sur ce tableau.</translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not posted</source>
        <translation>Non publié</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed in yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Note the price at which the market closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Note : %1</translation>
    </message>
    <message>
        <source>Nothing happened before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is to be done unless the slip was seen by members; then set confirmed to 1 and import again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is used now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing logged yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new was found, so nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n'a été changé.</translation>
    </message>
    <message>
        <source>Nothing was new. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was saved. Mend the marked settings and apply again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OPEN</source>
        <translation>OUVERT</translation>
    </message>
    <message>
        <source>Odds</source>
        <translation>Cote</translation>
    </message>
    <message>
        <source>Odds above this are refused.</source>
        <translation>Les cotes supérieures sont refusées.</translation>
    </message>
    <message>
        <source>Odds below this are refused.</source>
        <translation>Les cotes inférieures sont refusées.</translation>
    </message>
    <message>
        <source>Odds formats</source>
        <translation>Formats de cotes</translation>
    </message>
    <message>
        <source>Odds of %1 are outside the range of this server, %2 to %3. Check the odds.</source>
        <translation>La cote %1 est hors des limites de ce serveur, %2 à %3. Vérifiez la cote.</translation>
    </message>
    <message>
        <source>Odds of the sportsbook: %1.</source>
        <translation>Cote du bookmaker : %1.</translation>
    </message>
    <message>
        <source>Odds, for example -110 or +150</source>
        <translation>Cote, par exemple -110 ou +150</translation>
    </message>
    <message>
        <source>Of how many of the latest days a backup is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of how many of the latest months the last backup is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of how many of the latest weeks the last backup is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the last heartbeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the member's limit, inside the window now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old database: host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old database: name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old database: password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old database: port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old database: user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old numbers that are others now: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a MySQL or MariaDB server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One *.csv file for each table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One parlay of all %1</source>
        <translation>Un combiné des %1</translation>
    </message>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1.</source>
        <translation>Seulement %1.</translation>
    </message>
    <message>
        <source>Only a capper can place bets here. Ask an administrator to add you with /capper add.</source>
        <translation>Seul un capper peut placer des paris ici. Demandez à un administrateur de vous ajouter avec /capper add.</translation>
    </message>
    <message>
        <source>Only a capper has a profile here. Ask an administrator to add you with /capper add.</source>
        <translation>Seul un capper a un profil ici. Demandez à un administrateur de vous ajouter avec /capper add.</translation>
    </message>
    <message>
        <source>Only a failed delivery can be sent again. Reload the list.</source>
        <translation>Seule une livraison échouée peut être renvoyée. Rechargez la liste.</translation>
    </message>
    <message>
        <source>Only a moneyline is three-way. Leave "3-way" out.</source>
        <translation>Seul un pari sur le vainqueur est à trois issues. Retirez « 3-way ».</translation>
    </message>
    <message>
        <source>Only a selection that won can share a dead heat. Leave dead_heat out.</source>
        <translation>Seule une sélection gagnée peut partager un ex æquo. Laissez dead_heat vide.</translation>
    </message>
    <message>
        <source>Only bets in this state</source>
        <translation>Seulement les paris dans cet état</translation>
    </message>
    <message>
        <source>Only bets of this league</source>
        <translation>Seulement les paris de cette ligue</translation>
    </message>
    <message>
        <source>Only bets placed in this period</source>
        <translation>Seulement les paris placés dans cette période</translation>
    </message>
    <message>
        <source>Only bets with these words: a game, a team, a player</source>
        <translation>Seulement les paris avec ces mots : un match, une équipe, un joueur</translation>
    </message>
    <message>
        <source>Only games of this league</source>
        <translation>Seulement les matchs de cette ligue</translation>
    </message>
    <message>
        <source>Only the capper who started this bet can finish it. Start your own with /bet.</source>
        <translation>Seul le capper qui a commencé ce pari peut le finir. Commencez le vôtre avec /bet.</translation>
    </message>
    <message>
        <source>Only the operator can erase a member. Ask the operator.</source>
        <translation>Seul l'opérateur peut effacer un membre. Demandez-lui.</translation>
    </message>
    <message>
        <source>Only the operator of the bot can change "%1", in the panel or the terminal. Ask the operator.</source>
        <translation>Seul l'exploitant du bot peut modifier « %1 », dans le panneau ou le terminal. Adresse-toi à l'exploitant.</translation>
    </message>
    <message>
        <source>Only the total odds of this parlay are known, so it is one selection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this command</source>
        <translation>Seulement cette commande</translation>
    </message>
    <message>
        <source>Only this selection of a parlay, counted from 1</source>
        <translation>Seulement cette sélection d'un combiné, comptée depuis 1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Open bets: %1.</source>
        <translation>Paris en cours : %1.</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>Other channels that a capper may choose for a slip; none when unset.</source>
        <translation>Autres salons qu'un capper peut choisir pour un ticket ; aucun si rien n'est défini.</translation>
    </message>
    <message>
        <source>Other levels for single categories of the log, as rest=DEBUG, store=WARNING; all have log_level when unset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other rate limits for members with a role: its id, the action, how often, and within how many seconds, separated by commas. Of several roles the most generous counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our requests that wait for this bucket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outbox of this server</source>
        <translation>Boîte d'envoi de ce serveur</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Over %1</source>
        <translation>Plus de %1</translation>
    </message>
    <message>
        <source>Over 25.5 Points or Yes Triple double</source>
        <translation>Over 25.5 Points ou Yes Triple double</translation>
    </message>
    <message>
        <source>Overtime counts</source>
        <translation>La prolongation compte</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>PARTIAL</source>
        <translation>PARTIEL</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>EXERCICE</translation>
    </message>
    <message>
        <source>PUSH</source>
        <translation>PUSH</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 de %2</translation>
    </message>
    <message>
        <source>Page %1 of %2, %3 in all</source>
        <translation>Page %1 de %2, %3 en tout</translation>
    </message>
    <message>
        <source>Page %1 of %2. /help with a command tells its options.</source>
        <translation>Page %1 de %2. /help avec une commande dit ses options.</translation>
    </message>
    <message>
        <source>Parlay</source>
        <translation>Combiné</translation>
    </message>
    <message>
        <source>Parlay of %1</source>
        <translation>Combiné de %1</translation>
    </message>
    <message>
        <source>Part of the game</source>
        <translation>Partie du match</translation>
    </message>
    <message>
        <source>Part of the game, if not all of it</source>
        <translation>Partie du match, si ce n’est pas tout</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Partiel</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Performance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Performance as a &amp;drawing (SVG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Performance as a &amp;picture (PNG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Performance as a &amp;table (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Permissions</translation>
    </message>
    <message>
        <source>Pick</source>
        <translation>Choix</translation>
    </message>
    <message>
        <source>Pick and line</source>
        <translation>Choix et ligne</translation>
    </message>
    <message>
        <source>Pick: %1 at %2.</source>
        <translation>Choix : %1 à %2.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.gif)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures on slips and cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place a bet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place the bet</source>
        <translation>Placer le pari</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Placé</translation>
    </message>
    <message>
        <source>Placed late, after the start.</source>
        <translation>Placé tard, après le début.</translation>
    </message>
    <message>
        <source>Player</source>
        <translation>Joueur</translation>
    </message>
    <message>
        <source>Player prop</source>
        <translation>Pari sur joueur</translation>
    </message>
    <message>
        <source>Player, and the game if you like</source>
        <translation>Joueur, et le match si vous voulez</translation>
    </message>
    <message>
        <source>Player, for example LeBron James</source>
        <translation>Joueur, par exemple LeBron James</translation>
    </message>
    <message>
        <source>Player, of a prop only</source>
        <translation>Joueur, pour un prop seulement</translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port for Prometheus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post agai&amp;n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post again</source>
        <translation>Publier de nouveau</translation>
    </message>
    <message>
        <source>Post failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post the slip again that could not be posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post the slip again that was deleted in Discord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postponed games (hours)</source>
        <translation>Matchs reportés (heures)</translation>
    </message>
    <message>
        <source>Practice card.</source>
        <translation>Carte d'exercice.</translation>
    </message>
    <message>
        <source>Practice mode – DBSBM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice mode: this server and its members are simulated, and nothing here counts.</source>
        <translation>Mode exercice : ce serveur et ses membres sont simulés, et rien ici ne compte.</translation>
    </message>
    <message>
        <source>Practice runs against a simulated Discord; real goes online and never falls back to practice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice slip.</source>
        <translation>Ticket d'exercice.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Price of all together: **%1**</source>
        <translation>Cote de l'ensemble : **%1**</translation>
    </message>
    <message>
        <source>Price the sportsbook gave the whole parlay, if any</source>
        <translation>Cote du bookmaker pour tout le combiné, s'il y en a une</translation>
    </message>
    <message>
        <source>Processor, of one core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product of all m: %1.</source>
        <translation>Produit de tous les m : %1.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile picture of %1</source>
        <translation>Photo de profil de %1</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Push</translation>
    </message>
    <message>
        <source>Put a parlay or a round robin together</source>
        <translation>Composer un combiné ou un système</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;eason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RESTATED</source>
        <translation>RECALCULÉ</translation>
    </message>
    <message>
        <source>ROI</source>
        <translation>ROI</translation>
    </message>
    <message>
        <source>ROI at level stakes and its 95 % interval: %1.</source>
        <translation>ROI à mises égales et son intervalle à 95 % : %1.</translation>
    </message>
    <message>
        <source>ROI at level stakes: %1, 95 % interval %2 to %3.</source>
        <translation>ROI à mises égales : %1, intervalle à 95 % de %2 à %3.</translation>
    </message>
    <message>
        <source>ROI: %1.</source>
        <translation>ROI : %1.</translation>
    </message>
    <message>
        <source>Rate limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate limits in place of the usual ones: the action, how often, and within how many seconds, separated by commas. Roles may have others, see the settings of a server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate: %1 a minute of late, %2 in the last hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rates need %1 won or lost bets.</source>
        <translation>Les taux demandent %1 paris gagnés ou perdus.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Bilan</translation>
    </message>
    <message>
        <source>Record %1 (won-lost-push), net %2.</source>
        <translation>Bilan %1 (gagnés-perdus-push), net %2.</translation>
    </message>
    <message>
        <source>Record a bet on what a player does</source>
        <translation>Enregistrer un pari sur ce que fait un joueur</translation>
    </message>
    <message>
        <source>Record a straight bet on a game line</source>
        <translation>Enregistrer un pari simple sur un match</translation>
    </message>
    <message>
        <source>Record bets</source>
        <translation>Enregistrer des paris</translation>
    </message>
    <message>
        <source>Record counter</source>
        <translation>Compteur du bilan</translation>
    </message>
    <message>
        <source>Record of this server</source>
        <translation>Bilan de ce serveur</translation>
    </message>
    <message>
        <source>Records are being verified…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused of all requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarks: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a selection</source>
        <translation>Retirer une sélection</translation>
    </message>
    <message>
        <source>Remove the stored value when the changes are applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed when applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report of the import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request timeout (seconds)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests left until the bucket resets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests of the busiest member inside the window now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests that Discord allows until the bucket resets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset cou&amp;nters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resets in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restated %1: a correction changed this period after it was posted.</source>
        <translation>Recalculé %1 : une correction a changé cette période après sa publication.</translation>
    </message>
    <message>
        <source>Restated after a correction</source>
        <translation>Recalculé après une correction</translation>
    </message>
    <message>
        <source>Restated after a correction, %1</source>
        <translation>Recalculé après une correction, %1</translation>
    </message>
    <message>
        <source>Restated after a correction, %1.</source>
        <translation>Recalculé après une correction, %1.</translation>
    </message>
    <message>
        <source>Restated after a correction.</source>
        <translation>Recalculé après une correction.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result: %1.</source>
        <translation>Résultat : %1.</translation>
    </message>
    <message>
        <source>Retr&amp;y post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role in Discord: %1</source>
        <translation>Rôle dans Discord : %1</translation>
    </message>
    <message>
        <source>Roles without limits</source>
        <translation>Rôles sans limites</translation>
    </message>
    <message>
        <source>Root of the journal</source>
        <translation>Racine du journal</translation>
    </message>
    <message>
        <source>Round robin</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Round robin by %1: %2 parlays</source>
        <translation>Système de %1 : %2 combinés</translation>
    </message>
    <message>
        <source>Route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that cannot be taken: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule: a void selection voids the bet, as another one is on its game.</source>
        <translation>Règle : une sélection remboursée rembourse le pari, car une autre porte sur le même match.</translation>
    </message>
    <message>
        <source>Rule: each selection multiplies the stake by m = r(1 - v)dD + v.</source>
        <translation>Règle : chaque sélection multiplie la mise par m = r(1 - v)dD + v.</translation>
    </message>
    <message>
        <source>Rule: every selection won, so the odds of the sportsbook pay.</source>
        <translation>Règle : chaque sélection a gagné, c'est donc la cote du bookmaker qui paie.</translation>
    </message>
    <message>
        <source>Rule: one lost selection loses the bet at once.</source>
        <translation>Règle : une sélection perdue perd le pari aussitôt.</translation>
    </message>
    <message>
        <source>Running since</source>
        <translation>En marche depuis</translation>
    </message>
    <message>
        <source>S&amp;ervers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>START UNVERIFIED</source>
        <translation>DÉBUT NON VÉRIFIÉ</translation>
    </message>
    <message>
        <source>Same-game parlay with a void leg</source>
        <translation>Combiné d'un même match avec sélection annulée</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save error report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. Restart the program for the change to take effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. Start the bot again for the change to take effect, with Stop and Start in the Connection panel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say where the old record is, then try it without changing anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search bets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search number, capper, league, game or pick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a bet to see its history and to grade it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a rule to see what to do, and what happened before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select an error to see its detail and what came before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the rows to forget first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selection %1 of bet #%2 has its result already. Undo the grade of the bet, or let an administrator correct it.</source>
        <translation>La sélection %1 du pari #%2 a déjà son résultat. Reprenez le jugement du pari ou faites-le corriger par un administrateur.</translation>
    </message>
    <message>
        <source>Selection graded</source>
        <translation>Sélection jugée</translation>
    </message>
    <message>
        <source>Selections %1 and %2 are about the same game.</source>
        <translation>Les sélections %1 et %2 portent sur le même match.</translation>
    </message>
    <message>
        <source>Selections %1 and %2 take opposite sides of one market.</source>
        <translation>Les sélections %1 et %2 prennent les côtés opposés d'un marché.</translation>
    </message>
    <message>
        <source>Self-graded</source>
        <translation>Jugé par soi-même</translation>
    </message>
    <message>
        <source>Self-graded bets</source>
        <translation>Paris jugés par leur capper</translation>
    </message>
    <message>
        <source>Self-graded bets are left out.</source>
        <translation>Les paris jugés par leur capper sont exclus.</translation>
    </message>
    <message>
        <source>Self-graded: %1, net %2. Graded by others: %3, net %4.</source>
        <translation>Jugés par soi-même : %1, net %2. Jugés par d’autres : %3, net %4.</translation>
    </message>
    <message>
        <source>Self-graded: %1.</source>
        <translation>Jugés par soi-même : %1.</translation>
    </message>
    <message>
        <source>Serial number of the bet in its server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server of the bets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set allowed and refused to zero; what members used of their limits stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set for this server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set what one capper may risk a day</source>
        <translation>Fixer ce qu'un capper peut risquer par jour</translation>
    </message>
    <message>
        <source>Set, ends with %1; type to replace it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set; type to replace it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings (practice mode)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Jugé</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>Règlement</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of a win in a dead heat, for example 1/2</source>
        <translation>Part de la victoire en cas d'ex æquo, par exemple 1/2</translation>
    </message>
    <message>
        <source>Share of a win, as 1/2; empty when there was none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortest odds (American)</source>
        <translation>Cote la plus basse (américaine)</translation>
    </message>
    <message>
        <source>Show a bet with its history and how it was graded</source>
        <translation>Montrer un pari avec son historique et son jugement</translation>
    </message>
    <message>
        <source>Show a slip to its capper before it is posted.</source>
        <translation>Montrer un ticket à son capper avant sa publication.</translation>
    </message>
    <message>
        <source>Show how the bot is doing</source>
        <translation>Montrer comment va le bot</translation>
    </message>
    <message>
        <source>Show the record of a capper or of this server</source>
        <translation>Montrer le bilan d'un capper ou de ce serveur</translation>
    </message>
    <message>
        <source>Shown &amp;bets as a spreadsheet (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown bets as &amp;JSON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Si&amp;lence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Côté</translation>
    </message>
    <message>
        <source>Side, line and what is counted</source>
        <translation>Côté, ligne et ce qui est compté</translation>
    </message>
    <message>
        <source>Sign-ins left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silenced until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since the start or the last reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since the start or the last reset; behind the + what a limit that only counts would have refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slip %1.</source>
        <translation>Ticket %1.</translation>
    </message>
    <message>
        <source>Slip background</source>
        <translation>Fond du ticket</translation>
    </message>
    <message>
        <source>Slip channel</source>
        <translation>Salon des tickets</translation>
    </message>
    <message>
        <source>Slip colour</source>
        <translation>Couleur du ticket</translation>
    </message>
    <message>
        <source>Slip deleted in Discord</source>
        <translation>Ticket supprimé dans Discord</translation>
    </message>
    <message>
        <source>Slip footer</source>
        <translation>Pied du ticket</translation>
    </message>
    <message>
        <source>Slip not posted</source>
        <translation>Ticket non publié</translation>
    </message>
    <message>
        <source>Slip posted</source>
        <translation>Ticket publié</translation>
    </message>
    <message>
        <source>Slip posted again</source>
        <translation>Ticket publié de nouveau</translation>
    </message>
    <message>
        <source>Slip to be posted again</source>
        <translation>Ticket à publier à nouveau</translation>
    </message>
    <message>
        <source>Slips and posts</source>
        <translation>Tickets et publications</translation>
    </message>
    <message>
        <source>Slips show it from now on.</source>
        <translation>Les tickets le montrent dès maintenant.</translation>
    </message>
    <message>
        <source>Slow command (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow database job (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow picture (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow request to Discord (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest bet (units)</source>
        <translation>Pari minimal (unités)</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Quelqu'un</translation>
    </message>
    <message>
        <source>Source: %1.</source>
        <translation>Source : %1.</translation>
    </message>
    <message>
        <source>Source: graded by hand.</source>
        <translation>Source : jugé à la main.</translation>
    </message>
    <message>
        <source>Sports of The Odds API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Handicap</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spreadsheet (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standing by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start of the game</source>
        <translation>Début du match</translation>
    </message>
    <message>
        <source>Start of the game: 2026-11-23 19:30 (UTC) or in 2h</source>
        <translation>Début du match : 2026-11-23 19:30 (UTC) ou in 2h</translation>
    </message>
    <message>
        <source>Start unverified</source>
        <translation>Début non vérifié</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts %1, %2.</source>
        <translation>Débute %1, %2.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>State of the bets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics by period, capper and market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics of %1, %2.</source>
        <translation>Statistiques de %1, %2.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Status (practice mode)</source>
        <translation>Statut (mode exercice)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop a capper; the record and all bets stay</source>
        <translation>Retirer un capper ; le bilan et tous les paris restent</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored metrics (MB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Straight bet</source>
        <translation>Pari simple</translation>
    </message>
    <message>
        <source>Suggested result dismissed</source>
        <translation>Résultat suggéré écarté</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table and number of the old row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a bet or one of its selections out of the record</source>
        <translation>Retirer du bilan un pari ou l'une de ses sélections</translation>
    </message>
    <message>
        <source>Take an import back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it &amp;back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over settings that this server &amp;has not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the grade back: the bet is open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes over bets, cappers and settings of an old bot. A dry run shows what would be taken and changes nothing; importing twice adds nothing twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team total</source>
        <translation>Total d'équipe</translation>
    </message>
    <message>
        <source>Test guild</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text cannot be read on the background %1, so the default is used. Choose a darker or a lighter colour.</source>
        <translation>Le texte ne se lit pas sur le fond %1, celui par défaut est donc utilisé. Choisissez une couleur plus sombre ou plus claire.</translation>
    </message>
    <message>
        <source>Text in the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That file cannot be read. Check its rights or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That member is not a capper here. See who is with /capper list.</source>
        <translation>Ce membre n'est pas capper ici. Voyez qui l'est avec /capper list.</translation>
    </message>
    <message>
        <source>That of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 minutes in which a grade can be undone are over. Ask an administrator to undo it.</source>
        <translation>Les %1 minutes pour reprendre un jugement sont passées. Demandez à un administrateur de le reprendre.</translation>
    </message>
    <message>
        <source>The Odds API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The accent %1 cannot be read on the background: its contrast is %2 and 4.5 is needed. The default is used. Choose a darker colour.</source>
        <translation>L'accent %1 ne se lit pas sur le fond : son contraste est %2 et il faut 4.5. Celui par défaut est utilisé. Choisissez une couleur plus sombre.</translation>
    </message>
    <message>
        <source>The accent %1 cannot be read on the background: its contrast is %2 and 4.5 is needed. The default is used. Choose a lighter colour.</source>
        <translation>L'accent %1 ne se lit pas sur le fond : son contraste est %2 et il faut 4.5. Celui par défaut est utilisé. Choisissez une couleur plus claire.</translation>
    </message>
    <message>
        <source>The base of Discord's REST interface; http is allowed on this machine only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bet was not placed.</source>
        <translation>Le pari n'a pas été placé.</translation>
    </message>
    <message>
        <source>The bet's number, as 1042</source>
        <translation>Le numéro du pari, comme 1042</translation>
    </message>
    <message>
        <source>The bet's number, as 1042; or words of it</source>
        <translation>Le numéro du pari, comme 1042 ; ou des mots de celui-ci</translation>
    </message>
    <message>
        <source>The bets are being written…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bets cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The booked grade of bet #%1 is not what its selections make. Verify the record.</source>
        <translation>Le jugement inscrit du pari #%1 n'est pas celui de ses sélections. Vérifiez le registre.</translation>
    </message>
    <message>
        <source>The bot's token from Discord's developer portal; needed to go online.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The capper that %1 becomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The capper, with name and picture, or the bot itself.</source>
        <translation>Le capper, avec nom et image, ou le bot lui-même.</translation>
    </message>
    <message>
        <source>The charts could not be drawn. Try again, or export CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The closing price of bet %1 is noted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The colour of lines and marks on slips and cards, as #3B82F6.</source>
        <translation>La couleur des lignes et marques sur tickets et cartes, comme #3B82F6.</translation>
    </message>
    <message>
        <source>The colours of the panel; system follows the desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration is in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The counters are zero again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database as sqlite:///path or postgresql://user@host:port/database; a file in the data folder when unset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day as 2026-11-24; today when left out</source>
        <translation>Le jour comme 2026-11-24 ; aujourd'hui si vide</translation>
    </message>
    <message>
        <source>The default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The explained grade does not follow from its inputs. Verify the record.</source>
        <translation>Le jugement expliqué ne découle pas de ses données. Vérifiez le registre.</translation>
    </message>
    <message>
        <source>The explanation of bet %1 is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export cannot be written. Make room on the disk, or choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export could not be written. Free some space or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was cancelled, and no file was written. Start it again when you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field is missing or not a text. Write it in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures of bet %1 are copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be written. Choose another one, or make room on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read. Check its rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written. Free some space or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds no settings that can be read: %1. Export them again with: dbsbmd config export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than 16 MiB. Split it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is no PNG, JPEG, WebP or GIF picture. Save it as one of these.</source>
        <translation>Le fichier n'est pas une image PNG, JPEG, WebP ou GIF. Enregistrez-le comme l'une d'elles.</translation>
    </message>
    <message>
        <source>The file is not JSON: %1 at byte %2. Mend it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not a list of at most %1 cases. Write the cases as a JSON list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is over 1 MB. Take the settings out of it and import those.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The final score changed.</source>
        <translation>Le score final a changé.</translation>
    </message>
    <message>
        <source>The first values appear within seconds of the bot being online.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder cannot be made. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder cannot be read. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder holds more than %1 files. Import it in parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The game</source>
        <translation>Le match</translation>
    </message>
    <message>
        <source>The game is not final any more.</source>
        <translation>Le match n’est plus terminé.</translation>
    </message>
    <message>
        <source>The game's id</source>
        <translation>L'identifiant du match</translation>
    </message>
    <message>
        <source>The grade of bet #%1 is undone; the bet is open again.</source>
        <translation>Le jugement du pari #%1 est repris ; le pari est à nouveau ouvert.</translation>
    </message>
    <message>
        <source>The ground of slips and cards, as #101418; text stays readable on any.</source>
        <translation>Le fond des tickets et cartes, comme #101418 ; le texte reste lisible sur tous.</translation>
    </message>
    <message>
        <source>The history of settings %1 cannot be read. Check its rights, or move it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history of settings %1 cannot be written. Check the folder's permissions and free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host of the sport that the plan is for, such as https://v1.basketball.api-sports.io; http is allowed on this machine only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hour of the day, in the time zone of the server, at which recaps, leaderboards and the daily root are posted.</source>
        <translation>L'heure du jour, dans le fuseau du serveur, où récapitulatifs, classements et racine quotidienne sont publiés.</translation>
    </message>
    <message>
        <source>The import was cancelled, and no logo was taken. Start it again when you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The invite link is on the clipboard. Open it in a browser to add the bot to a server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kept streaks and drawdown of capper %1 on %2 differ from the bets.</source>
        <translation>Les séries et le repli tenus du capper %1 au %2 diffèrent des paris.</translation>
    </message>
    <message>
        <source>The kept total of %1 "%2" of capper %3 differs from the bets.</source>
        <translation>Le total tenu de %1 « %2 » du capper %3 diffère des paris.</translation>
    </message>
    <message>
        <source>The key of API-Sports. Its quota is watched; fixtures and results are not read from there yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of The Odds API. Games and scores are read from there, and its quota is watched; prices are not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language in which the bot writes there: answers, slips and posts.</source>
        <translation>La langue dans laquelle le bot y écrit : réponses, tickets et publications.</translation>
    </message>
    <message>
        <source>The larger of risk and win is %1 u; this server allows %2 u to %3 u. Change the units.</source>
        <translation>Le plus grand du risque et du gain est %1 u ; ce serveur permet %2 u à %3 u. Changez les unités.</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last 90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The latest %1 of %2 events</source>
        <translation>Les %1 derniers de %2 événements</translation>
    </message>
    <message>
        <source>The league</source>
        <translation>La ligue</translation>
    </message>
    <message>
        <source>The least severe alerts of which the panel tells in its message bar; off tells of none. The Alerts dock shows them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The least severe alerts that are posted in the alert channels of servers that have one; off posts none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The least severe alerts that become desktop notifications, where there is a desktop; off sends none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The least severe messages that are logged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line</source>
        <translation>La ligne</translation>
    </message>
    <message>
        <source>The list of logos cannot be read. Restore logos/index.json from a backup, or delete it and import the logos again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of logos cannot be written. Make room on the disk, check the rights of the data folder and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of logos is damaged. Restore logos/index.json from a backup, or delete it and import the logos again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The logo of %1 is removed, with its aliases. Import it to have it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The logos are being changed by another program, or the data folder cannot be written. Wait a moment and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The maintenance was cancelled; what it had finished stays. Start it again when you like.</source>
        <translation>La maintenance a été annulée ; ce qui était terminé reste. Relancez-la quand vous voulez.</translation>
    </message>
    <message>
        <source>The member</source>
        <translation>Le membre</translation>
    </message>
    <message>
        <source>The member is erased, but copies may stay in unused parts of the database's files. Stop the bot and the panel, then run dbsbmd member compact.</source>
        <translation>Le membre est effacé, mais des copies peuvent rester dans des parties inutilisées des fichiers de la base. Arrêtez le bot et le panneau, puis lancez dbsbmd member compact.</translation>
    </message>
    <message numerus="yes">
        <source>The member is forgotten on %n server(s); totals and chain stay as they were.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>The mode is missing or unknown. Use risk, win or auto.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of an old bot's database on its server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name on slips; the member's own when left out</source>
        <translation>Le nom sur les tickets ; celui du membre si vide</translation>
    </message>
    <message>
        <source>The name under which bets keep these rules, in small letters, digits and _; standard or own when unset.</source>
        <translation>Le nom sous lequel les paris gardent ces règles, en minuscules, chiffres et _ ; standard ou own si rien n'est défini.</translation>
    </message>
    <message>
        <source>The next attempt is in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next recap lists what is graded from now on.</source>
        <translation>Le prochain récapitulatif liste ce qui est jugé dès maintenant.</translation>
    </message>
    <message>
        <source>The note</source>
        <translation>La note</translation>
    </message>
    <message>
        <source>The odds are missing. Type them like this: %1.</source>
        <translation>La cote manque. Tapez-la ainsi : %1.</translation>
    </message>
    <message>
        <source>The old record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one of the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one role that is pinged when a slip is posted.</source>
        <translation>Le seul rôle mentionné quand un ticket est publié.</translation>
    </message>
    <message>
        <source>The operator</source>
        <translation>L'opérateur</translation>
    </message>
    <message>
        <source>The parlay has changed since this list was shown. Choose from the new list.</source>
        <translation>Le combiné a changé depuis que cette liste est affichée. Choisissez dans la nouvelle liste.</translation>
    </message>
    <message>
        <source>The parlay was not placed.</source>
        <translation>Le combiné n'a pas été placé.</translation>
    </message>
    <message>
        <source>The password for a PostgreSQL database; not needed where the server knows this user otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password of that user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pause before such a request is tried again begins at half a second and grows up to this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The performance was written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pick</source>
        <translation>Le choix</translation>
    </message>
    <message>
        <source>The pick is missing. Type what you bet on.</source>
        <translation>Le choix manque. Tapez ce sur quoi vous pariez.</translation>
    </message>
    <message>
        <source>The pick is then like Over 25.5 Points.</source>
        <translation>Le choix s’écrit alors comme Over 25.5 Points.</translation>
    </message>
    <message>
        <source>The picture behind slips and cards, veiled so that texts stay readable, by its SHA-256; choose a file for it in the panel or at the terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be made. Try again.</source>
        <translation>L'image n'a pas pu être faite. Réessayez.</translation>
    </message>
    <message>
        <source>The picture did not come with the command. Attach it again.</source>
        <translation>L'image n'est pas venue avec la commande. Joignez-la à nouveau.</translation>
    </message>
    <message>
        <source>The picture in the header of slips and cards, by its SHA-256; choose a file for it in the panel or at the terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is %1 by %2 pixels; at most 4096 a side are taken. Scale it down and try again.</source>
        <translation>L'image fait %1 sur %2 pixels ; au plus 4096 par côté sont acceptés. Réduisez-la et réessayez.</translation>
    </message>
    <message>
        <source>The picture is damaged. Save it again as PNG or JPEG and try once more.</source>
        <translation>L'image est abîmée. Enregistrez-la à nouveau en PNG ou JPEG et réessayez.</translation>
    </message>
    <message>
        <source>The picture is larger than 8 MB. Choose a smaller one.</source>
        <translation>L'image dépasse 8 Mo. Choisissez-en une plus petite.</translation>
    </message>
    <message>
        <source>The picture is on slips and cards from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture of %1 stays with its server. Choose its file here again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture of the panel cannot be written to %1. Choose another folder with --out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture's address is not a web address. Leave it out or give an https address.</source>
        <translation>L'adresse de l'image n'est pas une adresse web. Laissez-la vide ou donnez une adresse https.</translation>
    </message>
    <message>
        <source>The player</source>
        <translation>Le joueur</translation>
    </message>
    <message>
        <source>The port of an old bot's database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price, in the way the server shows prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile picture of %1. Slips are posted under it as long as this message stands.</source>
        <translation>La photo de profil de %1. Les tickets sont publiés sous elle tant que ce message reste.</translation>
    </message>
    <message>
        <source>The program crashed twice within five minutes. The bot is not started by itself; start it in the Connection dock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prop's market</source>
        <translation>Le marché du joueur</translation>
    </message>
    <message>
        <source>The quotes of line %1 (%2) do not end, or something follows them. Write the value in one line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The records are being verified…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The records are broken: %1 Restore a backup of the server's data; its bets are read-only until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The records are intact: %1 journal entries of %n server(s) were checked.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>The report could not be put on pages. Export it as HTML instead.</source>
        <translation>Le rapport n'a pas pu être mis en pages. Exportez-le plutôt en HTML.</translation>
    </message>
    <message>
        <source>The report was written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result is unknown. Use won, lost, push, void, half_won or half_lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result once settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The results are in the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The results of its legs do not give its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role that cappers have in Discord; shown, never asked for permission.</source>
        <translation>Le rôle que les cappers ont sur Discord ; affiché, jamais consulté pour un droit.</translation>
    </message>
    <message>
        <source>The rule is heard again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule is silent %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The score of a game is malformed at %1. Wait for the feed to mend it, or grade by hand.</source>
        <translation>Le score d'un match est mal formé à %1. Attendez que la source le corrige, ou jugez à la main.</translation>
    </message>
    <message>
        <source>The selected capper may place no more bets; bets and record stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selected capper may risk so many units on one day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selection of bet %1 is graded; the bet waits for the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file %1 cannot be read: %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file %1 cannot be written: %2. Check the folder's permissions and free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings of this server are saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings of this server do not let you do this. Ask an administrator.</source>
        <translation>Les réglages de ce serveur ne vous le permettent pas. Demandez à un administrateur.</translation>
    </message>
    <message>
        <source>The side is missing. Type it like "Over 25.5 Points" or "Yes Triple double".</source>
        <translation>Le côté manque. Tapez-le comme « Over 25.5 Points » ou « Yes Triple double ».</translation>
    </message>
    <message>
        <source>The slip of bet #%1 could not be posted, so it does not count. Ask the operator to post it again.</source>
        <translation>Le ticket du pari #%1 n'a pas pu être publié, il ne compte donc pas. Demandez à l'opérateur de le publier à nouveau.</translation>
    </message>
    <message>
        <source>The slip of bet #%1 is being posted again already. Wait until it is there.</source>
        <translation>Le ticket du pari #%1 est déjà en cours de republication. Attendez qu'il soit là.</translation>
    </message>
    <message>
        <source>The slip of bet #%1 is not missing, so it was not posted again.</source>
        <translation>Le ticket du pari #%1 ne manque pas, il n'a donc pas été publié à nouveau.</translation>
    </message>
    <message>
        <source>The slip of bet #%1 is posted again now.</source>
        <translation>Le ticket du pari #%1 est maintenant publié de nouveau.</translation>
    </message>
    <message>
        <source>The slip of bet #%1 is still being posted. Cancel it once it is there.</source>
        <translation>Le ticket du pari #%1 est encore en cours de publication. Annulez-le une fois qu'il est là.</translation>
    </message>
    <message>
        <source>The slip of bet #%1 is still being posted. Grade it once it is there.</source>
        <translation>Le ticket du pari #%1 est encore en cours de publication. Jugez-le une fois qu'il est là.</translation>
    </message>
    <message>
        <source>The slip of bet %1 is posted again now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slip of this bet is not waiting for a retry. Reload the list.</source>
        <translation>Le ticket de ce pari n'attend pas de nouvel essai. Rechargez la liste.</translation>
    </message>
    <message>
        <source>The slip was posted only after the start.</source>
        <translation>Le ticket n'a été publié qu'après le début.</translation>
    </message>
    <message>
        <source>The start of a game of bet #%1 is not known, so it cannot be cancelled once posted. Ask an administrator.</source>
        <translation>Le début d'un match du pari #%1 n'est pas connu, il ne peut donc pas être annulé une fois publié. Demandez à un administrateur.</translation>
    </message>
    <message>
        <source>The start of its game lies before the bet and was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The start time is not verified.</source>
        <translation>L'heure de début n'est pas vérifiée.</translation>
    </message>
    <message>
        <source>The start time of a selection is not verified.</source>
        <translation>L'heure de début d'une sélection n'est pas vérifiée.</translation>
    </message>
    <message>
        <source>The start was not understood. Write it as 2026-11-23 19:30 (UTC), as a Discord timestamp, as seconds since 1970, or as "in 2h".</source>
        <translation>Le début n'a pas été compris. Écrivez-le comme 2026-11-23 19:30 (UTC), comme horodatage Discord, comme secondes depuis 1970 ou comme « in 2h ».</translation>
    </message>
    <message>
        <source>The suggested result of bet #%1 is dismissed; the bet is open.</source>
        <translation>Le résultat suggéré du pari #%1 est écarté ; le pari est ouvert.</translation>
    </message>
    <message>
        <source>The suggested result of bet %1 is dismissed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table %1 has no column %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time of its placing is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The units are not given yet.</source>
        <translation>Les unités ne sont pas encore données.</translation>
    </message>
    <message>
        <source>The webhook that posted this slip was deleted in Discord, so the slip cannot be edited; post it again.</source>
        <translation>Le webhook qui a publié ce ticket a été supprimé dans Discord, le ticket ne peut donc pas être modifié ; publiez-le à nouveau.</translation>
    </message>
    <message>
        <source>The whole bet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The zone in which days, weeks and months begin, as Europe/Berlin.</source>
        <translation>La zone où commencent jours, semaines et mois, comme Europe/Berlin.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are %1 logos already. Remove some first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no alias %1 in %2. Look it up in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no change %1 in the history of settings, or no longer. List the changes with: dbsbmd config history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no change %1 in the history of this server's settings. List the changes with: dbsbmd config history --guild %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no curve for this period.</source>
        <translation>Il n'y a pas de courbe pour cette période.</translation>
    </message>
    <message>
        <source>There is no import %1. See dbsbmd import list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no keychain to keep %1 in. Set %2 in the environment instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no logo of %1 in %2. Import it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no record of the server %1. Check its id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no setting "%1" of a server. See the list of settings for the right name.</source>
        <translation>Il n'y a pas de réglage « %1 » d'un serveur. La liste des réglages donne le bon nom.</translation>
    </message>
    <message>
        <source>There is no setting %1. List the settings with --check-config.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such bet on this server. Check its number with /bet list.</source>
        <translation>Il n'y a pas un tel pari sur ce serveur. Vérifiez son numéro avec /bet list.</translation>
    </message>
    <message>
        <source>There is no such capper on that server. See dbsbmd capper ID list.</source>
        <translation>Il n'y a pas un tel capper sur ce serveur. Voyez dbsbmd capper ID list.</translation>
    </message>
    <message>
        <source>There is no such command. Choose one from the list.</source>
        <translation>Il n'y a pas une telle commande. Choisissez-en une dans la liste.</translation>
    </message>
    <message>
        <source>There is no such delivery. Reload the list and try again.</source>
        <translation>Il n'y a pas une telle livraison. Rechargez la liste et réessayez.</translation>
    </message>
    <message>
        <source>There is no table %1, so nothing of it was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no time zone "%1". Name one such as America/New_York.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are not decimal odds. Type them like 1.91.</source>
        <translation>Ce n'est pas une cote décimale. Tapez-la comme 1.91.</translation>
    </message>
    <message>
        <source>These are not fractional odds. Type them like 10/11.</source>
        <translation>Ce n'est pas une cote fractionnaire. Tapez-la comme 10/11.</translation>
    </message>
    <message>
        <source>These are not house rules. Write them like %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are not odds. Type American odds such as -110 or +150.</source>
        <translation>Ce n'est pas une cote. Tapez une cote américaine comme -110 ou +150.</translation>
    </message>
    <message>
        <source>These look like odds behind the pick. Type them in their own field.</source>
        <translation>Cela ressemble à une cote derrière le choix. Tapez-la dans son propre champ.</translation>
    </message>
    <message>
        <source>These old settings have no counterpart: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This amount of units is too large. Type a smaller one.</source>
        <translation>Cette quantité d'unités est trop grande. Tapez-en une plus petite.</translation>
    </message>
    <message>
        <source>This bet would return more than can be recorded. Lower the units or the odds.</source>
        <translation>Ce pari rapporterait plus que ce qui peut être enregistré. Baissez les unités ou la cote.</translation>
    </message>
    <message>
        <source>This bet would risk or win less than the smallest recorded amount. Raise the units.</source>
        <translation>Ce pari risquerait ou gagnerait moins que le plus petit montant enregistré. Augmentez les unités.</translation>
    </message>
    <message>
        <source>This bot does not know that command any more. See /help.</source>
        <translation>Ce bot ne connaît plus cette commande. Voyez /help.</translation>
    </message>
    <message>
        <source>This bot keeps a public record of betting picks. It takes no bets and holds no money: a unit is a stake for the record only and no money.</source>
        <translation>Ce bot tient un bilan public de pronostics. Il ne prend aucun pari et ne garde aucun argent : une unité n'est une mise que pour le bilan, pas de l'argent.</translation>
    </message>
    <message>
        <source>This button is of another version. Grade the bet in the panel.</source>
        <translation>Ce bouton est d'une autre version. Jugez le pari dans le panneau.</translation>
    </message>
    <message>
        <source>This command was already carried out with other content. Start it again.</source>
        <translation>Cette commande a déjà été exécutée avec un autre contenu. Recommencez-la.</translation>
    </message>
    <message>
        <source>This delivery is over and was not sent again. Reload the list.</source>
        <translation>Cette livraison est terminée et n'a pas été renvoyée. Rechargez la liste.</translation>
    </message>
    <message>
        <source>This draft is gone. Start the command again.</source>
        <translation>Ce brouillon n'existe plus. Recommencez la commande.</translation>
    </message>
    <message>
        <source>This form has expired and nothing was placed. Start the command again.</source>
        <translation>Ce formulaire a expiré et rien n'a été placé. Recommencez la commande.</translation>
    </message>
    <message>
        <source>This form was changed by another click at the same moment. Look at it and try again.</source>
        <translation>Un autre clic a changé ce formulaire au même moment. Regardez-le et réessayez.</translation>
    </message>
    <message>
        <source>This game has already started, so the pick is locked. Choose a game that has not started.</source>
        <translation>Ce match a déjà débuté, le choix est donc verrouillé. Choisissez un match qui n'a pas débuté.</translation>
    </message>
    <message>
        <source>This game is not stored any more. Choose another.</source>
        <translation>Ce match n’est plus enregistré. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>This is exactly what the report holds; tokens, addresses and home paths are already replaced. Nothing is sent: the file is saved on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is how the slip will look. It is recorded and posted when you confirm.</source>
        <translation>Voici à quoi ressemblera le ticket. Il est enregistré et publié quand vous confirmez.</translation>
    </message>
    <message>
        <source>This is more than the bot can remember for you. Use shorter texts.</source>
        <translation>C'est plus que ce que le bot peut retenir pour vous. Prenez des textes plus courts.</translation>
    </message>
    <message>
        <source>This is not a positive fraction. Type it like 1/2.</source>
        <translation>Ce n'est pas une fraction positive. Tapez-la comme 1/2.</translation>
    </message>
    <message>
        <source>This is not a spread. Type it like -3.5 or +7, in steps of a quarter.</source>
        <translation>Ce n'est pas un handicap. Tapez-le comme -3.5 ou +7, par pas d'un quart.</translation>
    </message>
    <message>
        <source>This is not a total. Type it like 221.5 or o221.5, in steps of a quarter.</source>
        <translation>Ce n'est pas un total. Tapez-le comme 221.5 ou o221.5, par pas d'un quart.</translation>
    </message>
    <message>
        <source>This is not an amount of units. Type a number such as 1 or 0.5.</source>
        <translation>Ce n'est pas une quantité d'unités. Tapez un nombre comme 1 ou 0.5.</translation>
    </message>
    <message>
        <source>This is not the explanation of a grade. Grade the bet again.</source>
        <translation>Ceci n'est pas l'explication d'un jugement. Jugez le pari à nouveau.</translation>
    </message>
    <message>
        <source>This member is not a capper here. See /capper list.</source>
        <translation>Ce membre n'est pas un capper ici. Voyez /capper list.</translation>
    </message>
    <message>
        <source>This message is no slip. Use the menu of a slip, or name the bet with /bet show.</source>
        <translation>Ce message n'est pas un ticket. Utilisez le menu d'un ticket ou nommez le pari avec /bet show.</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Ce mois-ci</translation>
    </message>
    <message>
        <source>This month: %1</source>
        <translation>Ce mois-ci : %1</translation>
    </message>
    <message>
        <source>This preview has expired and nothing was placed. Start the command again.</source>
        <translation>Cet aperçu a expiré et rien n'a été placé. Recommencez la commande.</translation>
    </message>
    <message>
        <source>This round robin would be %1 parlays; at most %2 are placed at once. Take fewer selections.</source>
        <translation>Ce système ferait %1 combinés ; au plus %2 sont placés à la fois. Prenez moins de sélections.</translation>
    </message>
    <message>
        <source>This server has no cappers yet. An admin adds one with /capper add.</source>
        <translation>Ce serveur n'a pas encore de capper. Un administrateur en ajoute un avec /capper add.</translation>
    </message>
    <message>
        <source>This server has no slip channel yet. An administrator can choose one with /setup.</source>
        <translation>Ce serveur n'a pas encore de salon des tickets. Un administrateur peut en choisir un avec /setup.</translation>
    </message>
    <message>
        <source>This setup has expired and nothing was saved. Start again with /setup.</source>
        <translation>Cette configuration a expiré et rien n'a été enregistré. Recommencez avec /setup.</translation>
    </message>
    <message>
        <source>This was taken over. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was tried meanwhile, and may have arrived. Reload the list.</source>
        <translation>Cela a été tenté entre-temps et est peut-être arrivé. Rechargez la liste.</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Cette semaine</translation>
    </message>
    <message>
        <source>This works inside servers only. Use the command in a channel of your server.</source>
        <translation>Ceci ne marche que sur des serveurs. Utilisez la commande dans un salon de votre serveur.</translation>
    </message>
    <message>
        <source>This would be taken over. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This would risk %1 u, but only %2 u of the %3 u a day are left. Lower the units or wait until tomorrow.</source>
        <translation>Cela risquerait %1 u, mais il ne reste que %2 u des %3 u par jour. Baissez les unités ou attendez demain.</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Cette année</translation>
    </message>
    <message>
        <source>Ties: net, then smaller turnover, then name.</source>
        <translation>Égalités : net, puis plus petit volume, puis nom.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time &amp;zone of old times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time each phase of each command and find what holds up the others; dbsbmd profile shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times in %1</source>
        <translation>Heures de %1</translation>
    </message>
    <message>
        <source>To mend it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To risk</source>
        <translation>Risqué</translation>
    </message>
    <message>
        <source>To risk %1 u / To win %2 u</source>
        <translation>Risqué %1 u / À gagner %2 u</translation>
    </message>
    <message>
        <source>To risk %1 u, to win %2 u.</source>
        <translation>Risqué %1 u, à gagner %2 u.</translation>
    </message>
    <message>
        <source>To win</source>
        <translation>À gagner</translation>
    </message>
    <message>
        <source>To win %1 u / To risk %2 u</source>
        <translation>À gagner %1 u / Risqué %2 u</translation>
    </message>
    <message>
        <source>To win %1 u, to risk %2 u.</source>
        <translation>À gagner %1 u, risqué %2 u.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd'hui</translation>
    </message>
    <message>
        <source>Today: %1</source>
        <translation>Aujourd'hui : %1</translation>
    </message>
    <message>
        <source>Told as: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told when: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many pictures wait to be drawn. Wait a moment and try again.</source>
        <translation>Trop d'images attendent d'être dessinées. Attendez un instant et réessayez.</translation>
    </message>
    <message>
        <source>Took %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top cappers</source>
        <translation>Meilleurs cappers</translation>
    </message>
    <message>
        <source>Top cappers:</source>
        <translation>Meilleurs cappers :</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Turnover</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Turnover %1, at level stakes %2.</source>
        <translation>Volume %1, à mises égales %2.</translation>
    </message>
    <message>
        <source>Type it</source>
        <translation>Le taper</translation>
    </message>
    <message>
        <source>Type it when it is not in the list.</source>
        <translation>Tapez-le s'il n'est pas dans la liste.</translation>
    </message>
    <message>
        <source>Type the same id to confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under</source>
        <translation>Moins</translation>
    </message>
    <message>
        <source>Under %1</source>
        <translation>Moins de %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Undo the batch that took it, then import again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo window (minutes)</source>
        <translation>Délai d'annulation (minutes)</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Unités</translation>
    </message>
    <message>
        <source>Units a day, 0 for no bound; the server's when left out</source>
        <translation>Unités par jour, 0 sans limite ; celles du serveur si omis</translation>
    </message>
    <message>
        <source>Units a day; empty for the server's, 0 for no bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units counter</source>
        <translation>Compteur d'unités</translation>
    </message>
    <message>
        <source>Units lost when the bet loses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units offered</source>
        <translation>Unités proposées</translation>
    </message>
    <message>
        <source>Units shown</source>
        <translation>Unités affichées</translation>
    </message>
    <message>
        <source>Units to risk</source>
        <translation>Unités à risquer</translation>
    </message>
    <message>
        <source>Units to win</source>
        <translation>Unités à gagner</translation>
    </message>
    <message>
        <source>Units won when the bet wins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units, for example 1 or 0.5</source>
        <translation>Unités, par exemple 1 ou 0.5</translation>
    </message>
    <message>
        <source>Unverified starts</source>
        <translation>Débuts non vérifiés</translation>
    </message>
    <message>
        <source>Unverified starts are left out.</source>
        <translation>Les débuts non vérifiés sont exclus.</translation>
    </message>
    <message>
        <source>Update this program, or move the file away; it is left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: dbsbm [OPTIONS]

The control panel of the betting-record bot. It takes no bets and holds no money.

  --data-dir FOLDER   where records and settings are (or DBSBM_DATA_DIR)
  --practice, --real  that mode instead of the stored one
  --story             play the practice story, write its results to --out and end;
                      exit code 0 only if the story came true
  --seed NUMBER       varies the story (default 1)
  --out FOLDER        where the story's results go (default out)
  --no-keychain       do not ask the keychain
  -v, --version       print the version
  -h, --help          print this help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use /bet void for a bet that does not count.</source>
        <translation>Utilisez /bet void pour un pari qui ne compte pas.</translation>
    </message>
    <message>
        <source>Used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users of the old bot and the cappers they become</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>V&amp;oid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VOID</source>
        <translation>REMBOURSÉ</translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values of secrets are in no history, so this change of %1 cannot be taken back. Enter the value anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Remboursé</translation>
    </message>
    <message>
        <source>Void this bet: it counts nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>Remboursé</translation>
    </message>
    <message>
        <source>W%1</source>
        <translation>G%1</translation>
    </message>
    <message>
        <source>W-L-P</source>
        <translation>G-P-P</translation>
    </message>
    <message>
        <source>WON</source>
        <translation>GAGNÉ</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weekly backups kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weekly leaderboard</source>
        <translation>Classement de la semaine</translation>
    </message>
    <message>
        <source>Weekly recap</source>
        <translation>Récapitulatif de la semaine</translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a bet can be staked with a click, as 0.5, 1, 2, 5.</source>
        <translation>Les mises proposées d'un clic, comme 0.5, 1, 2, 5.</translation>
    </message>
    <message>
        <source>What a final score does: nothing, propose a grade, or grade at once.</source>
        <translation>Ce que fait un score final : rien, proposer un jugement ou juger aussitôt.</translation>
    </message>
    <message>
        <source>What came before:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes wrong appears here, grouped, with what to do about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens to a bet on a game that has started.</source>
        <translation>Ce qu'il advient d'un pari sur un match commencé.</translation>
    </message>
    <message>
        <source>What happens to a bet whose slip appears only after its game has started.</source>
        <translation>Ce qu'il advient d'un pari dont le ticket paraît après le début du match.</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Ce qui est compté</translation>
    </message>
    <message>
        <source>What is counted, for example Points or Rebounds</source>
        <translation>Ce qui est compté, par exemple Points ou Rebounds</translation>
    </message>
    <message>
        <source>What is counted?</source>
        <translation>Qu'est-ce qui est compté ?</translation>
    </message>
    <message>
        <source>What is expected is not an object. Mend or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is your pick?</source>
        <translation>Quel est votre choix ?</translation>
    </message>
    <message>
        <source>What it is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the commands do</source>
        <translation>Ce que font les commandes</translation>
    </message>
    <message>
        <source>What the old bot has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the rule would have done in the last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the selected capper may risk a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the units mean</source>
        <translation>Ce que signifient les unités</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was selected begins anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When does the game start?</source>
        <translation>Quand débute le match ?</translation>
    </message>
    <message>
        <source>When set, commands are registered in this guild only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the busiest member may do it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the daily backup is made, by the clock of this machine; one that was missed is made after the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the member may do it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where The Odds API is asked; http is allowed on this machine only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where backups are kept, best on another disk; the folder backups beside the record when unset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where bet slips are posted; nothing can be bet before it is set.</source>
        <translation>Où les tickets sont publiés ; rien ne peut être parié avant.</translation>
    </message>
    <message>
        <source>Where it &amp;is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where members may use commands; everywhere when unset.</source>
        <translation>Où les membres peuvent utiliser les commandes ; partout si rien n'est défini.</translation>
    </message>
    <message>
        <source>Where recaps and leaderboards are posted.</source>
        <translation>Où les récapitulatifs et classements sont publiés.</translation>
    </message>
    <message>
        <source>Where the bot keeps pictures, the daily root of the journal and messages to administrators.</source>
        <translation>Où le bot garde les images, la racine quotidienne du journal et les messages aux administrateurs.</translation>
    </message>
    <message>
        <source>Where the bot tells its operator of alerts, such as a full disk; nowhere when unset. Nobody is pinged. Only the operator can set it, in the panel or the terminal: alerts tell of the machine and of all servers.</source>
        <translation>Où le bot signale les alertes à son exploitant, comme un disque plein ; nulle part si vide. Personne n'est mentionné. Seul l'exploitant peut le régler, dans le panneau ou le terminal : les alertes parlent de la machine et de tous les serveurs.</translation>
    </message>
    <message>
        <source>Where the database of an old bot is; only its import reads this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the database, the settings and the logs are kept; the platform's data folder when unset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the slip goes, if not the usual channel</source>
        <translation>Où va le ticket, si ce n'est pas le salon habituel</translation>
    </message>
    <message>
        <source>Whether a prop on a player who did not play is void; it is lost otherwise.</source>
        <translation>Si un pari sur un joueur absent est annulé ; sinon il est perdu.</translation>
    </message>
    <message>
        <source>Whether a recap of the day before is posted.</source>
        <translation>Si un récapitulatif de la veille est publié.</translation>
    </message>
    <message>
        <source>Whether a recap of the month before is posted on its first day.</source>
        <translation>Si un récapitulatif du mois passé est publié le premier jour.</translation>
    </message>
    <message>
        <source>Whether a recap of the week before is posted on Mondays.</source>
        <translation>Si un récapitulatif de la semaine passée est publié le lundi.</translation>
    </message>
    <message>
        <source>Whether boards count bets whose game has no known start.</source>
        <translation>Si les classements comptent les paris sans début connu.</translation>
    </message>
    <message>
        <source>Whether cappers may change their own name, colour and picture.</source>
        <translation>Si les cappers peuvent changer leur nom, leur couleur et leur image.</translation>
    </message>
    <message>
        <source>Whether cappers may grade the bets they placed; a void is never theirs to give.</source>
        <translation>Si les cappers peuvent juger leurs paris ; les annuler ne leur revient jamais.</translation>
    </message>
    <message>
        <source>Whether cappers may take back a grade of a bet they placed.</source>
        <translation>Si les cappers peuvent retirer un jugement de leur pari.</translation>
    </message>
    <message>
        <source>Whether markets on a whole game include overtime.</source>
        <translation>Si les marchés sur un match entier comprennent la prolongation.</translation>
    </message>
    <message>
        <source>Whether the leaderboard of the month before is posted on its first day.</source>
        <translation>Si le classement du mois passé est publié le premier jour.</translation>
    </message>
    <message>
        <source>Whether the leaderboard of the week before is posted on Mondays.</source>
        <translation>Si le classement de la semaine passée est publié le lundi.</translation>
    </message>
    <message>
        <source>Whether the program that hosts the bot makes a backup of the record every day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the rest is priced anew or the whole parlay is void.</source>
        <translation>Si le reste est recalculé ou si tout le combiné est annulé.</translation>
    </message>
    <message>
        <source>Whether typed book odds pay a parlay from which no leg dropped.</source>
        <translation>Si la cote saisie du bookmaker paie un combiné dont aucune sélection n'est tombée.</translation>
    </message>
    <message>
        <source>Which amount stands first: what is risked, what is won, or the one that was typed.</source>
        <translation>Le montant affiché d'abord : le risque, le gain ou celui qui a été saisi.</translation>
    </message>
    <message>
        <source>Which game is the selection about?</source>
        <translation>Sur quel match porte la sélection ?</translation>
    </message>
    <message>
        <source>Which game?</source>
        <translation>Quel match ?</translation>
    </message>
    <message>
        <source>Which kind of line?</source>
        <translation>Quel type de pari ?</translation>
    </message>
    <message>
        <source>Which league?</source>
        <translation>Quelle ligue ?</translation>
    </message>
    <message>
        <source>Which note?</source>
        <translation>Quelle note ?</translation>
    </message>
    <message>
        <source>Which page, from 1</source>
        <translation>Quelle page, depuis 1</translation>
    </message>
    <message>
        <source>Which part of the game?</source>
        <translation>Quelle partie du match ?</translation>
    </message>
    <message>
        <source>Which player?</source>
        <translation>Quel joueur ?</translation>
    </message>
    <message>
        <source>Which setting to change</source>
        <translation>Quel réglage changer</translation>
    </message>
    <message>
        <source>Which settled bets count; all when left out</source>
        <translation>Quels paris jugés comptent ; tous si vide</translation>
    </message>
    <message>
        <source>Which side do you take?</source>
        <translation>Quel côté prenez-vous ?</translation>
    </message>
    <message>
        <source>Who may add and remove cappers; nobody leaves it to the panel.</source>
        <translation>Qui peut ajouter et retirer des cappers ; personne le laisse au panneau.</translation>
    </message>
    <message>
        <source>Who may ask for bets, statistics, leaderboards and games.</source>
        <translation>Qui peut demander paris, statistiques, classements et matchs.</translation>
    </message>
    <message>
        <source>Who may ask for the health of the bot.</source>
        <translation>Qui peut demander l'état du bot.</translation>
    </message>
    <message>
        <source>Who may cancel bets</source>
        <translation>Qui peut retirer des paris</translation>
    </message>
    <message>
        <source>Who may change cappers</source>
        <translation>Qui peut changer les cappers</translation>
    </message>
    <message>
        <source>Who may change profiles</source>
        <translation>Qui peut changer les profils</translation>
    </message>
    <message>
        <source>Who may change settings</source>
        <translation>Qui peut changer les réglages</translation>
    </message>
    <message>
        <source>Who may change the settings of the server.</source>
        <translation>Qui peut changer les réglages du serveur.</translation>
    </message>
    <message>
        <source>Who may correct bets</source>
        <translation>Qui peut corriger des paris</translation>
    </message>
    <message>
        <source>Who may give a settled bet another result; a moderator only in the channel of the slip.</source>
        <translation>Qui peut donner un autre résultat à un pari réglé ; un modérateur seulement dans le salon du ticket.</translation>
    </message>
    <message>
        <source>Who may grade any bet</source>
        <translation>Qui peut juger tout pari</translation>
    </message>
    <message>
        <source>Who may grade own bets</source>
        <translation>Qui peut juger ses paris</translation>
    </message>
    <message>
        <source>Who may grade the bets of others; a moderator only in the channel of the slip.</source>
        <translation>Qui peut juger les paris des autres ; un modérateur seulement dans le salon du ticket.</translation>
    </message>
    <message>
        <source>Who may manage cappers, settings and every bet, beside members who may manage the server.</source>
        <translation>Qui peut gérer les cappers, les réglages et tout pari, en plus des membres qui gèrent le serveur.</translation>
    </message>
    <message>
        <source>Who may place bets</source>
        <translation>Qui peut placer des paris</translation>
    </message>
    <message>
        <source>Who may place bets; nobody while betting is to rest.</source>
        <translation>Qui peut placer des paris ; personne tant que les paris doivent s'arrêter.</translation>
    </message>
    <message>
        <source>Who may read an old bot's database; reading is all that is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may see the record</source>
        <translation>Qui peut voir le registre</translation>
    </message>
    <message>
        <source>Who may see the status</source>
        <translation>Qui peut voir l'état</translation>
    </message>
    <message>
        <source>Who may take a bet out of the record; a moderator only in the channel of the slip.</source>
        <translation>Qui peut retirer un pari du registre ; un modérateur seulement dans le salon du ticket.</translation>
    </message>
    <message>
        <source>Who may take back a grade of any bet; a moderator only in the channel of the slip.</source>
        <translation>Qui peut retirer le jugement de tout pari ; un modérateur seulement dans le salon du ticket.</translation>
    </message>
    <message>
        <source>Who may undo any grade</source>
        <translation>Qui peut retirer tout jugement</translation>
    </message>
    <message>
        <source>Who may undo grades of own bets</source>
        <translation>Qui peut retirer ses jugements</translation>
    </message>
    <message>
        <source>Who may void bets</source>
        <translation>Qui peut annuler des paris</translation>
    </message>
    <message>
        <source>Who may withdraw a bet before its start; a capper only an own one.</source>
        <translation>Qui peut retirer un pari avant son début ; un capper seulement le sien.</translation>
    </message>
    <message>
        <source>Who posts slips</source>
        <translation>Qui publie les tickets</translation>
    </message>
    <message>
        <source>Who they are here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole game</source>
        <translation>Match entier</translation>
    </message>
    <message>
        <source>Whose bets; everybody's when left out</source>
        <translation>Les paris de qui ; de tous si vide</translation>
    </message>
    <message>
        <source>Whose games are read, by the keys that The Odds API has for sports, separated by commas. Scores of each cost two requests an hour while a game is on, with the usual cache lifetime.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose logo an alias shows, or why a file was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose record; the whole server when left out</source>
        <translation>Le bilan de qui ; tout le serveur si vide</translation>
    </message>
    <message>
        <source>Why, and what can be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why; kept in the bet's history</source>
        <translation>Pourquoi ; gardé dans l'historique du pari</translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation>Taux de réussite</translation>
    </message>
    <message>
        <source>Win rate, 95 %</source>
        <translation>Réussite, 95 %</translation>
    </message>
    <message>
        <source>Win rate, 95 % interval: %1.</source>
        <translation>Taux de réussite, intervalle à 95 % : %1.</translation>
    </message>
    <message>
        <source>Win rate: %1.</source>
        <translation>Taux de réussite : %1.</translation>
    </message>
    <message>
        <source>Win rate: %1. ROI: %2. Settled bets: %3. Rates need %4 won or lost bets.</source>
        <translation>Taux de réussite : %1. ROI : %2. Paris réglés : %3. Les taux demandent %4 paris gagnés ou perdus.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wins</source>
        <translation>Victoires</translation>
    </message>
    <message>
        <source>With it backups hold the secrets, encrypted; without it they hold none. It is needed again to restore them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw a bet before its game starts; its history stays</source>
        <translation>Retirer un pari avant le début du match ; son historique reste</translation>
    </message>
    <message>
        <source>Withdraw this bet: it counts nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without self-graded bets: longest winning run %1, longest losing run %2, worst drawdown %3 u.</source>
        <translation>Sans les paris jugés par soi-même : plus longue série gagnante %1, plus longue série perdante %2, pire repli %3 u.</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Gagné</translation>
    </message>
    <message>
        <source>Worst bet</source>
        <translation>Pire pari</translation>
    </message>
    <message>
        <source>Worst bet: %1 at %2 by %3, %4.</source>
        <translation>Pire pari : %1 à %2 de %3, %4.</translation>
    </message>
    <message>
        <source>Worst drawdown</source>
        <translation>Pire repli</translation>
    </message>
    <message>
        <source>Worst drawdown %1.</source>
        <translation>Pire repli %1.</translation>
    </message>
    <message>
        <source>Worst: %1, %2 u</source>
        <translation>Pire : %1, %2 u</translation>
    </message>
    <message>
        <source>Write American odds such as -110 into the column, then import again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write every bet of this search to a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write pending, won, lost, push, void or cancelled into the column, then import again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the colour as # and six hex digits, for example #3B82F6.</source>
        <translation>Écrivez la couleur comme # et six chiffres hexadécimaux, par exemple #3B82F6.</translation>
    </message>
    <message>
        <source>Write the day as year, month and day, for example 2026-11-24.</source>
        <translation>Écrivez le jour comme année, mois et jour, par exemple 2026-11-24.</translation>
    </message>
    <message>
        <source>Write the share of a dead heat as a fraction up to 1, for example 1/2, or leave it empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the share of a dead heat as a fraction up to 1, for example 1/2.</source>
        <translation>Écrivez la part d'ex æquo comme une fraction jusqu'à 1, par exemple 1/2.</translation>
    </message>
    <message>
        <source>Write won, lost, push or void into the column, then import again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes one server's rows to a file. It names people by the names they show, never by their Discord id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written by MySQL, with bac&amp;kslash escapes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>Your colour, as #3B82F6</source>
        <translation>Votre couleur, comme #3B82F6</translation>
    </message>
    <message>
        <source>Your name on slips</source>
        <translation>Votre nom sur les tickets</translation>
    </message>
    <message>
        <source>Your pick, for example Celtics or Over</source>
        <translation>Votre choix, par exemple Celtics ou Over</translation>
    </message>
    <message>
        <source>Your picture, at most 8 MB; its middle square is shown</source>
        <translation>Votre image, au plus 8 Mo ; son carré central est montré</translation>
    </message>
    <message>
        <source>Your profile</source>
        <translation>Votre profil</translation>
    </message>
    <message>
        <source>Your profile is saved</source>
        <translation>Votre profil est enregistré</translation>
    </message>
    <message>
        <source>Your profile picture</source>
        <translation>Votre photo de profil</translation>
    </message>
    <message>
        <source>Your side of it</source>
        <translation>Votre côté</translation>
    </message>
    <message>
        <source>`%1`
Whoever keeps this line can prove later that nothing up to journal row %2 was changed since: `dbsbmd verify %3 --seq %2 --root %1`</source>
        <translation>`%1`
Qui garde cette ligne pourra prouver plus tard que rien jusqu'à la ligne %2 du journal n'a été changé depuis : `dbsbmd verify %3 --seq %2 --root %1`</translation>
    </message>
    <message>
        <source>a MySQL or MariaDB server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a forgotten member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a game put off by more than %1 hours is void</source>
        <translation>un match reporté de plus de %1 heures est annulé</translation>
    </message>
    <message>
        <source>a pick on a player who did not play is lost</source>
        <translation>un pronostic sur un joueur qui n'a pas joué est perdu</translation>
    </message>
    <message>
        <source>a pick on a player who did not play is void</source>
        <translation>un pronostic sur un joueur qui n'a pas joué est annulé</translation>
    </message>
    <message>
        <source>a void selection drops out of a parlay</source>
        <translation>une sélection annulée sort du combiné</translation>
    </message>
    <message>
        <source>a void selection voids a parlay with another one on its game</source>
        <translation>une sélection annulée annule un combiné qui en contient une autre sur le même match</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alerts.json has faults; what is right in it is used:
%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>analyze</source>
        <translation>analyser</translation>
    </message>
    <message>
        <source>analyze %1</source>
        <translation>analyser %1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>et %1 de plus</translation>
    </message>
    <message>
        <source>another process is changing it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1 u a day</source>
        <translation>au plus %1 u par jour</translation>
    </message>
    <message>
        <source>being checked</source>
        <translation>vérification en cours</translation>
    </message>
    <message>
        <source>broken, checked %1: %2</source>
        <translation>rompu, vérifié %1 : %2</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>each bet 1 u</source>
        <translation>chaque pari 1 u</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>environment %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>final%1</source>
        <translation>final%1</translation>
    </message>
    <message>
        <source>fired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first 5 innings</source>
        <translation>5 premières manches</translation>
    </message>
    <message>
        <source>for 1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for 1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for 1 week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for 4 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the name</source>
        <translation>d'après le nom</translation>
    </message>
    <message>
        <source>half lost</source>
        <translation>à moitié perdu</translation>
    </message>
    <message>
        <source>half won</source>
        <translation>à moitié gagné</translation>
    </message>
    <message>
        <source>heard again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>intact, checked %1: %2 rows, %3 bets</source>
        <translation>intact, vérifié %1 : %2 lignes, %3 paris</translation>
    </message>
    <message>
        <source>it does not say whose settings they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is over 1 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was made by a newer version of this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was not made by this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was written by a newer version of this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its content is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its folder takes no files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its version is not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live%1</source>
        <translation>en direct%1</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdu</translation>
    </message>
    <message>
        <source>ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>net by turnover</source>
        <translation>net par volume</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>pas de données</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>old rows</source>
        <translation>anciennes lignes</translation>
    </message>
    <message>
        <source>over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overtime counts</source>
        <translation>la prolongation compte</translation>
    </message>
    <message>
        <source>overtime does not count</source>
        <translation>la prolongation ne compte pas</translation>
    </message>
    <message>
        <source>panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>postponed</source>
        <translation>reporté</translation>
    </message>
    <message>
        <source>push</source>
        <translation>push</translation>
    </message>
    <message>
        <source>pushes left out</source>
        <translation>sans les push</translation>
    </message>
    <message>
        <source>rebuild %1</source>
        <translation>recalculer %1</translation>
    </message>
    <message>
        <source>regulation</source>
        <translation>temps réglementaire</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>ligne %1</translation>
    </message>
    <message>
        <source>saved, now %1.</source>
        <translation>enregistré, maintenant %1.</translation>
    </message>
    <message>
        <source>server %1, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settings.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silenced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start unverified</source>
        <translation>début non vérifié</translation>
    </message>
    <message>
        <source>t = %1: above luck</source>
        <translation>t = %1 : au-dessus de la chance</translation>
    </message>
    <message>
        <source>t = %1: below luck</source>
        <translation>t = %1 : au-dessous de la chance</translation>
    </message>
    <message>
        <source>t = %1: far above luck</source>
        <translation>t = %1 : très au-dessus de la chance</translation>
    </message>
    <message>
        <source>t = %1: far below luck</source>
        <translation>t = %1 : très au-dessous de la chance</translation>
    </message>
    <message>
        <source>t = %1: within luck</source>
        <translation>t = %1 : dans la chance</translation>
    </message>
    <message>
        <source>the final score</source>
        <translation>le score final</translation>
    </message>
    <message>
        <source>the odds of the selections pay</source>
        <translation>les cotes des sélections paient</translation>
    </message>
    <message>
        <source>the odds of the sportsbook pay a full parlay</source>
        <translation>un combiné complet paie la cote du bookmaker</translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too few bets</source>
        <translation>trop peu de paris</translation>
    </message>
    <message>
        <source>unchanged.</source>
        <translation>inchangé.</translation>
    </message>
    <message>
        <source>vacuum</source>
        <translation>compacter</translation>
    </message>
    <message>
        <source>vacuum %1</source>
        <translation>compacter %1</translation>
    </message>
    <message>
        <source>verify %1</source>
        <translation>vérifier %1</translation>
    </message>
    <message>
        <source>void</source>
        <translation>remboursé</translation>
    </message>
    <message>
        <source>what the server says a day</source>
        <translation>ce que dit le serveur par jour</translation>
    </message>
    <message>
        <source>without a bound</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>won</source>
        <translation>gagné</translation>
    </message>
    <message>
        <source>won and lost bets</source>
        <translation>paris gagnés et perdus</translation>
    </message>
    <message>
        <source>won-lost-push</source>
        <translation>gagnés-perdus-push</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>your own, below</source>
        <translation>la vôtre, ci-dessous</translation>
    </message>
</context>
</TS>
