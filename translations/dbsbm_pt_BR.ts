<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
<context>
    <name>dbsbm</name>
    <message>
        <source>   Score: %1.</source>
        <translation>   Placar: %1.</translation>
    </message>
    <message>
        <source>   Told by %1 of game %2, as of %3.</source>
        <translation>   Informado por %1 sobre o jogo %2, em %3.</translation>
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
        <translation> (atrasada)</translation>
    </message>
    <message>
        <source> There are more: name a league.</source>
        <translation> Há mais: indique uma liga.</translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>"%1" is no picture. Choose theme_logo or theme_background_picture.</source>
        <translation>"%1" não é uma imagem. Escolha theme_logo ou theme_background_picture.</translation>
    </message>
    <message>
        <source>#%1 %2, %3: %4</source>
        <translation>#%1 %2, %3: %4</translation>
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
        <translation>%1 %2 por %3</translation>
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
        <translation>%1 (%2 esperado)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2) is a capper now.</source>
        <translation>%1 (%2) agora é capper.</translation>
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
        <translation>%1 (%2) não é mais capper. O histórico e todas as apostas ficam.</translation>
    </message>
    <message>
        <source>%1 (%2) may risk this now: %3.</source>
        <translation>%1 (%2) pode arriscar agora isto: %3.</translation>
    </message>
    <message>
        <source>%1 (*.%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <translation>%1 (padrão)</translation>
    </message>
    <message>
        <source>%1 (graded by the capper)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (needed)</source>
        <translation>%1 (necessário)</translation>
    </message>
    <message>
        <source>%1 (not saved yet)</source>
        <translation>%1 (ainda não salvo)</translation>
    </message>
    <message>
        <source>%1 (practice)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (removed)</source>
        <translation>%1 (removido)</translation>
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
        <translation>%1 ou mais</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>%1 at %2.</source>
        <translation>%1 a %2.</translation>
    </message>
    <message>
        <source>%1 at byte %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bets</source>
        <translation>%1 apostas</translation>
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
        <translation>%1 por %2, %3, página %4 de %5.</translation>
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
        <translation>%1 avaliou a aposta #%2 primeiro: %3. Se estiver errado, desfaça a avaliação e avalie de novo.</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h and more</source>
        <translation>%1 h ou mais</translation>
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
        <translation>%1 tem caracteres que não podem ser mostrados. Digite sem eles.</translation>
    </message>
    <message>
        <source>%1 has line breaks or control characters. Write it in one line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has more than %2 characters. Shorten it.</source>
        <translation>%1 tem mais de %2 caracteres. Encurte o texto.</translation>
    </message>
    <message>
        <source>%1 has no place in settings.json and is not used. Take it out and set %2 in the environment, or the keychain for a secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2: %3</source>
        <translation>%1 em %2: %3</translation>
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
        <translation>%1 não é uma cor, então é usada a padrão. Digite como #RRGGBB.</translation>
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
        <translation>%1 indica uma imagem que não está guardada aqui. Escolha o arquivo nas configurações do servidor ou indique-o com dbsbmd guild ID set %1 FILE.</translation>
    </message>
    <message>
        <source>%1 names roles and nobody. Take either the roles or nobody away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 now; 95 % of all within %2</source>
        <translation>%1 agora; 95 % de todos em %2</translation>
    </message>
    <message>
        <source>%1 odds are not accepted here. Type the odds like this: %2.</source>
        <translation>Odds %1 não são aceitas aqui. Digite as odds assim: %2.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 of %2 parlays of %3</source>
        <translation>%1 de %2 múltiplas de %3</translation>
    </message>
    <message>
        <source>%1 over %2 bets</source>
        <translation>%1 em %2 apostas</translation>
    </message>
    <message>
        <source>%1 parlays of %2 selections, %3 u on each.</source>
        <translation>%1 múltiplas de %2 seleções, %3 u em cada.</translation>
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
        <translation>%1 desde &lt;t:%2:d&gt;</translation>
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
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>%1 to %2 h</source>
        <translation>De %1 a %2 h</translation>
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
        <translation>%1 u em risco</translation>
    </message>
    <message>
        <source>%1 u to win</source>
        <translation>%1 u a ganhar</translation>
    </message>
    <message>
        <source>%1 u to win %2 u</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waiting, the oldest since %2</source>
        <translation>%1 em espera, a mais antiga desde %2</translation>
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
        <translation>%1 ganhas-perdidas-push</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2 of them self-graded.</source>
        <translation>%1, delas %2 autoavaliadas.</translation>
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
        <translation>%1, no mínimo %2 para taxas</translation>
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
        <translation>%1, shard %2 de %3, online %4, reconexões: %5</translation>
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
        <translation>%1. %2 a %3 (D = %4%5): %6, m = %7.</translation>
    </message>
    <message>
        <source>%1. %2 at %3: without a result.</source>
        <translation>%1. %2 a %3: sem resultado.</translation>
    </message>
    <message>
        <source>%1. %2.</source>
        <translation>%1. %2.</translation>
    </message>
    <message>
        <source>%1. %2: %3 (%4)</source>
        <translation>%1. %2: %3 (%4)</translation>
    </message>
    <message>
        <source>%1. %2: %3 (%4).</source>
        <translation>%1. %2: %3 (%4).</translation>
    </message>
    <message>
        <source>%1. %2: %3 u (%4)</source>
        <translation>%1. %2: %3 u (%4)</translation>
    </message>
    <message>
        <source>%1. **%2** (%3) %4</source>
        <translation>%1. **%2** (%3) %4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <translation>%1: de %2 a %3</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1: **%2** (%3)</source>
        <translation>%1: **%2** (%3)</translation>
    </message>
    <message>
        <source>%1: record %2 (won-lost-push), net %3, turnover %4.</source>
        <translation>%1: histórico %2 (ganhas-perdidas-push), líquido %3, volume %4.</translation>
    </message>
    <message>
        <source>%1: the bot may not rename the channel %2. Give it the permissions View Channel, Manage Channels and, for a voice channel, Connect there, then send this again.</source>
        <translation>%1: o bot não pode renomear o canal %2. Dê a ele ali as permissões Ver canal, Gerenciar canais e, em um canal de voz, Conectar; depois envie isto de novo.</translation>
    </message>
    <message>
        <source>%1: the bot may not write to the channel %2. Give it the permissions View Channel, Send Messages, Embed Links, Attach Files and Read Message History there, then send this again.</source>
        <translation>%1: o bot não pode escrever no canal %2. Dê a ele ali as permissões Ver canal, Enviar mensagens, Inserir links, Anexar arquivos e Ver histórico de mensagens; depois envie isto de novo.</translation>
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
        <translation>(início não verificado)</translation>
    </message>
    <message>
        <source>* with self-graded bets.</source>
        <translation>* com apostas autoavaliadas.</translation>
    </message>
    <message>
        <source>**#%1** %2 by %3</source>
        <translation>**#%1** %2 de %3</translation>
    </message>
    <message>
        <source>**%1** &lt;t:%2:d&gt; %3: %4 (%5), %6: %7%8</source>
        <translation>**%1** &lt;t:%2:d&gt; %3: %4 (%5), %6: %7%8</translation>
    </message>
    <message>
        <source>**%1**, %2 (%3): %4</source>
        <translation>**%1**, %2 (%3): %4</translation>
    </message>
    <message>
        <source>**%1**, %2 (%3): %4, net %5, turnover %6 u.</source>
        <translation>**%1**, %2 (%3): %4, líquido %5, volume %6 u.</translation>
    </message>
    <message>
        <source>**%1**, net **%2 u**, turnover %3 u</source>
        <translation>**%1**, líquido **%2 u**, volume %3 u</translation>
    </message>
    <message>
        <source>**%1: %2**</source>
        <translation>**%1: %2**</translation>
    </message>
    <message>
        <source>**Leaderboard: %1**, %2 (%3)</source>
        <translation>**Classificação: %1**, %2 (%3)</translation>
    </message>
    <message>
        <source>**Live board**</source>
        <translation>**Painel ao vivo**</translation>
    </message>
    <message>
        <source>, %1 UTC</source>
        <translation>, %1 UTC</translation>
    </message>
    <message>
        <source>, dead heat %1</source>
        <translation>, empate dividido %1</translation>
    </message>
    <message>
        <source>, locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, starts %1</source>
        <translation>, começa %1</translation>
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
        <translation>/bet show conta tudo sobre uma aposta.</translation>
    </message>
    <message>
        <source>/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 bet</source>
        <translation>1 aposta</translation>
    </message>
    <message>
        <source>1st half</source>
        <translation>1º tempo</translation>
    </message>
    <message>
        <source>1st period</source>
        <translation>1º período</translation>
    </message>
    <message>
        <source>1st quarter</source>
        <translation>1º quarto</translation>
    </message>
    <message>
        <source>2026-11-23 19:30 (UTC) or in 2h</source>
        <translation>2026-11-23 19:30 (UTC) ou in 2h</translation>
    </message>
    <message>
        <source>2nd half</source>
        <translation>2º tempo</translation>
    </message>
    <message>
        <source>2nd period</source>
        <translation>2º período</translation>
    </message>
    <message>
        <source>2nd quarter</source>
        <translation>2º quarto</translation>
    </message>
    <message>
        <source>3rd period</source>
        <translation>3º período</translation>
    </message>
    <message>
        <source>3rd quarter</source>
        <translation>3º quarto</translation>
    </message>
    <message>
        <source>4th quarter</source>
        <translation>4º quarto</translation>
    </message>
    <message>
        <source>95 %: %1 to %2</source>
        <translation>95 %: de %1 a %2</translation>
    </message>
    <message>
        <source>: %1 %2 u</source>
        <translation>: %1 %2 u</translation>
    </message>
    <message>
        <source>: cancelled</source>
        <translation>: cancelada</translation>
    </message>
    <message>
        <source>; failed: %1</source>
        <translation>; com falha: %1</translation>
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
        <translation>Uma aposta acima disso é recusada.</translation>
    </message>
    <message>
        <source>A bet below this is refused.</source>
        <translation>Uma aposta abaixo disso é recusada.</translation>
    </message>
    <message>
        <source>A bet cannot be graded partial as a whole. Grade its legs one by one.</source>
        <translation>Uma aposta não pode ser avaliada parcial inteira. Avalie as seleções uma a uma.</translation>
    </message>
    <message>
        <source>A bet has 1 to %1 selections. Change their number.</source>
        <translation>Uma aposta tem de 1 a %1 seleções. Mude o número delas.</translation>
    </message>
    <message>
        <source>A bet on a game line. Answer what is missing.</source>
        <translation>Uma aposta em um jogo. Responda o que falta.</translation>
    </message>
    <message>
        <source>A bet on what a player does. Answer what is missing.</source>
        <translation>Uma aposta no que um jogador faz. Responda o que falta.</translation>
    </message>
    <message>
        <source>A bot cannot be a capper. Choose a member.</source>
        <translation>Um bot não pode ser capper. Escolha um membro.</translation>
    </message>
    <message>
        <source>A bundled font could not be loaded. Install the program again.</source>
        <translation>Uma fonte incluída não pôde ser carregada. Instale o programa de novo.</translation>
    </message>
    <message>
        <source>A capper may risk from 0 to %1 u a day. Choose other units.</source>
        <translation>Um capper pode arriscar de 0 a %1 u por dia. Escolha outras unidades.</translation>
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
        <translation>Um canal em que uma mensagem mostra as apostas abertas.</translation>
    </message>
    <message>
        <source>A channel whose name shows the record of this month; the bot needs Manage Channels there.</source>
        <translation>Um canal cujo nome mostra o balanço do mês; o bot precisa de Gerenciar canais ali.</translation>
    </message>
    <message>
        <source>A channel whose name shows the units of this month; the bot needs Manage Channels there.</source>
        <translation>Um canal cujo nome mostra as unidades do mês; o bot precisa de Gerenciar canais ali.</translation>
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
        <translation>Um dia de %1.</translation>
    </message>
    <message>
        <source>A dead-heat share is more than 0 and at most 1. Type it like 1/2.</source>
        <translation>Uma parte de empate dividido é maior que 0 e no máximo 1. Digite como 1/2.</translation>
    </message>
    <message>
        <source>A further name of a side, such as BOS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A game of bet #%1 has started, so it can no longer be cancelled. Ask an administrator.</source>
        <translation>Um jogo da aposta #%1 começou, então ela não pode mais ser cancelada. Fale com um administrador.</translation>
    </message>
    <message>
        <source>A game put off by more than this is void.</source>
        <translation>Um jogo adiado por mais que isso é anulado.</translation>
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
        <translation>Uma linha sua no rodapé de cada bilhete.</translation>
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
        <translation>Uma aposta no vencedor não tem linha. Deixe a linha vazia.</translation>
    </message>
    <message>
        <source>A name has 1 to %1 characters. Choose another.</source>
        <translation>Um nome tem de 1 a %1 caracteres. Escolha outro.</translation>
    </message>
    <message>
        <source>A name has no invisible characters. Type it anew.</source>
        <translation>Um nome não tem caracteres invisíveis. Digite-o de novo.</translation>
    </message>
    <message>
        <source>A name has none of @ # &lt; &gt; and `. Leave them out.</source>
        <translation>Um nome não tem nenhum de @ # &lt; &gt; e `. Retire-os.</translation>
    </message>
    <message>
        <source>A note shown on the slip</source>
        <translation>Uma nota mostrada no bilhete</translation>
    </message>
    <message>
        <source>A parlay has 2 to %1 selections, a straight bet has one. Change their number.</source>
        <translation>Uma múltipla tem de 2 a %1 seleções, uma aposta simples tem uma. Mude o número delas.</translation>
    </message>
    <message>
        <source>A parlay has 2 to %1 selections. Remove some.</source>
        <translation>Uma múltipla tem de 2 a %1 seleções. Remova algumas.</translation>
    </message>
    <message>
        <source>A parlay has at most %1 selections. Remove one first.</source>
        <translation>Uma múltipla tem no máximo %1 seleções. Remova uma primeiro.</translation>
    </message>
    <message>
        <source>A parlay needs two selections or more. Add another.</source>
        <translation>Uma múltipla precisa de duas seleções ou mais. Adicione outra.</translation>
    </message>
    <message>
        <source>A place needs %1. Lower the minimum or choose a longer period.</source>
        <translation>Um lugar precisa de %1. Baixe o mínimo ou escolha um período mais longo.</translation>
    </message>
    <message>
        <source>A report is no '.%1'. Give it a name that ends with .zip, .pdf, .html or .json.</source>
        <translation>Um relatório não é um “.%1”. Dê a ele um nome que termine em .zip, .pdf, .html ou .json.</translation>
    </message>
    <message>
        <source>A request to Discord that takes at least this long is noted in performance.jsonl.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A round robin makes parlays of fewer than all of its selections. Choose a smaller size.</source>
        <translation>Um sistema faz múltiplas de menos que todas as suas seleções. Escolha um tamanho menor.</translation>
    </message>
    <message>
        <source>A round robin takes 2 to %1 selections and makes parlays of at least 2 and at most all of them. Change the number.</source>
        <translation>Um sistema toma de 2 a %1 seleções e faz múltiplas de no mínimo 2 e no máximo todas. Mude o número.</translation>
    </message>
    <message>
        <source>A selection has no result yet. Grade every selection first.</source>
        <translation>Uma seleção ainda não tem resultado. Avalie primeiro todas as seleções.</translation>
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
        <translation>Jogadores ausentes</translation>
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
        <translation>Adicionar uma aposta em um jogo</translation>
    </message>
    <message>
        <source>Add a prop</source>
        <translation>Adicionar uma aposta de jogador</translation>
    </message>
    <message>
        <source>Add line</source>
        <translation>Adicionar jogo</translation>
    </message>
    <message>
        <source>Add prop</source>
        <translation>Adicionar jogador</translation>
    </message>
    <message>
        <source>Add selections and units, then look at the slip. Nothing is recorded before you confirm it.</source>
        <translation>Adicione seleções e unidades e veja o bilhete. Nada é registrado antes de você confirmar.</translation>
    </message>
    <message>
        <source>Add selections and units, then place the bet. This server wants no preview: it is posted at once.</source>
        <translation>Adicione seleções e unidades e faça a aposta. Este servidor não quer prévia: ela é publicada na hora.</translation>
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
        <translation>Canal de administração</translation>
    </message>
    <message>
        <source>Admin command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admin role</source>
        <translation>Cargo de administração</translation>
    </message>
    <message>
        <source>After the start</source>
        <translation>Após o início</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alerta</translation>
    </message>
    <message>
        <source>Alert channel</source>
        <translation>Canal de alertas</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertas</translation>
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
        <translation>Todas as ligas</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All other settings are unchanged.</source>
        <translation>Todas as outras configurações não mudaram.</translation>
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
        <translation>Todo o tempo</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>American</source>
        <translation>americanas</translation>
    </message>
    <message>
        <source>American odds are -100 or less, or +100 or more. Type them like -110 or +150.</source>
        <translation>Odds americanas são -100 ou menos, ou +100 ou mais. Digite como -110 ou +150.</translation>
    </message>
    <message>
        <source>An adjustment is not zero and at most 1 000 000 000 u. Enter another amount.</source>
        <translation>Um ajuste não é zero e é no máximo 1 000 000 000 u. Informe outra quantia.</translation>
    </message>
    <message>
        <source>An adjustment needs a reason of 1 to 200 characters. Say why it is made.</source>
        <translation>Um ajuste precisa de um motivo de 1 a 200 caracteres. Diga por que é feito.</translation>
    </message>
    <message>
        <source>An alias needs 1 to %1 characters. Type another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>An amount of units has at most %n decimals. Shorten it.</source>
        <translation><numerusform>Uma quantia de unidades tem no máximo %n casa decimal. Encurte-a.</numerusform><numerusform>Uma quantia de unidades tem no máximo %n casas decimais. Encurte-a.</numerusform></translation>
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
        <translation>Canal de anúncios</translation>
    </message>
    <message>
        <source>Another capper here has that name or one that looks like it. Choose another.</source>
        <translation>Outro capper daqui tem esse nome ou um que parece igual. Escolha outro.</translation>
    </message>
    <message>
        <source>Another capper here has that name or one that looks like it. Give the member another one with the option "display_name".</source>
        <translation>Outro capper daqui tem esse nome ou um que parece igual. Dê outro ao membro com a opção "display_name".</translation>
    </message>
    <message>
        <source>Another file has the same name. Keep one and import again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another member started this form. Start your own with the command.</source>
        <translation>Outro membro começou este formulário. Comece o seu com o comando.</translation>
    </message>
    <message>
        <source>Another member started this setup. Start your own with /setup.</source>
        <translation>Outro membro começou esta configuração. Comece a sua com /setup.</translation>
    </message>
    <message>
        <source>Another process of the bot sends this, or it is settled. Reload the list.</source>
        <translation>Outro processo do bot envia isto, ou já está resolvido. Recarregue a lista.</translation>
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
        <translation>Em que linha?</translation>
    </message>
    <message>
        <source>At which odds?</source>
        <translation>Com que odds?</translation>
    </message>
    <message>
        <source>Automatic: to win on favourites, risk on underdogs</source>
        <translation>Automático: a ganhar em favoritos, em risco em azarões</translation>
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
        <translation>Voltar</translation>
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
        <translation>Sendo publicada</translation>
    </message>
    <message>
        <source>Below %1</source>
        <translation>Abaixo de %1</translation>
    </message>
    <message>
        <source>Best bet</source>
        <translation>Melhor aposta</translation>
    </message>
    <message>
        <source>Best bet: %1 at %2 by %3, %4.</source>
        <translation>Melhor aposta: %1 a %2 de %3, %4.</translation>
    </message>
    <message>
        <source>Best: %1, %2 u</source>
        <translation>Melhor: %1, %2 u</translation>
    </message>
    <message>
        <source>Bet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bet #%1 has %2 of its %3 selections graded and stays open.</source>
        <translation>A aposta #%1 tem %2 de suas %3 seleções avaliadas e continua aberta.</translation>
    </message>
    <message>
        <source>Bet #%1 has no grade that could be explained. Grade it first.</source>
        <translation>A aposta #%1 não tem um resultado a explicar. Avalie-a primeiro.</translation>
    </message>
    <message>
        <source>Bet #%1 has no grade to correct. Grade it with /bet settle.</source>
        <translation>A aposta #%1 não tem avaliação a corrigir. Avalie-a com /bet settle.</translation>
    </message>
    <message>
        <source>Bet #%1 has no grade to undo.</source>
        <translation>A aposta #%1 não tem avaliação a desfazer.</translation>
    </message>
    <message>
        <source>Bet #%1 has no selection %2. Choose one of %3.</source>
        <translation>A aposta #%1 não tem seleção %2. Escolha uma de %3.</translation>
    </message>
    <message>
        <source>Bet #%1 is cancelled. Its history stays.</source>
        <translation>A aposta #%1 está cancelada. O histórico dela fica.</translation>
    </message>
    <message>
        <source>Bet #%1 is confirmed and will be posted in %2.</source>
        <translation>A aposta #%1 está confirmada e será publicada em %2.</translation>
    </message>
    <message>
        <source>Bet #%1 is graded %2: %3 u.</source>
        <translation>A aposta #%1 está avaliada: %2, %3 u.</translation>
    </message>
    <message>
        <source>Bet #%1 is graded like that already, so nothing was changed.</source>
        <translation>A aposta #%1 já está avaliada assim, então nada foi mudado.</translation>
    </message>
    <message>
        <source>Bet #%1 is graded, so it cannot be cancelled. Undo the grade first.</source>
        <translation>A aposta #%1 está avaliada, então não pode ser cancelada. Desfaça primeiro a avaliação.</translation>
    </message>
    <message>
        <source>Bet #%1 was cancelled already.</source>
        <translation>A aposta #%1 já foi cancelada.</translation>
    </message>
    <message>
        <source>Bet #%1 was cancelled, so there is nothing to grade.</source>
        <translation>A aposta #%1 foi cancelada, então não há o que avaliar.</translation>
    </message>
    <message>
        <source>Bet #%1 was changed by somebody else just now. Look at it again, then repeat.</source>
        <translation>A aposta #%1 acabou de ser mudada por outra pessoa. Veja-a de novo e depois repita.</translation>
    </message>
    <message>
        <source>Bet %1 by %2</source>
        <translation>Aposta %1 de %2</translation>
    </message>
    <message>
        <source>Bet %1 by %2: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bet %1 is %2; there is nothing to grade.</source>
        <translation>Aposta %1: %2; não há o que avaliar.</translation>
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
        <translation>Aposta %1, página %2 de %3</translation>
    </message>
    <message>
        <source>Bet %1: %2.
The price at which a market closed shows how good the price of the bet was. Its result and net do not change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bets</source>
        <translation>Apostas</translation>
    </message>
    <message>
        <source>Bets #%1 to #%2 are confirmed and will be posted in %3.</source>
        <translation>As apostas #%1 a #%2 estão confirmadas e serão publicadas em %3.</translation>
    </message>
    <message>
        <source>Bets %1 (%2 settled), cappers %3, settings %4, balances %5; net %6 u. Taken earlier %7, not taken %8, different %9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bets and odds</source>
        <translation>Apostas e odds</translation>
    </message>
    <message>
        <source>Bets go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bets graded by their capper are left out.</source>
        <translation>Apostas avaliadas pelo próprio capper ficam de fora.</translation>
    </message>
    <message>
        <source>Bets stay with the Discord user who placed them. Choose another capper for somebody who has a new account; a suggestion is not applied by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bets without a known start are left out.</source>
        <translation>Apostas sem início conhecido ficam de fora.</translation>
    </message>
    <message>
        <source>Bets, newest first</source>
        <translation>Apostas, as mais novas primeiro</translation>
    </message>
    <message>
        <source>Book odds</source>
        <translation>Odds da casa</translation>
    </message>
    <message>
        <source>Book odds are the price of one whole parlay. Leave them out.</source>
        <translation>As odds da casa são de uma múltipla inteira. Deixe-as vazias.</translation>
    </message>
    <message>
        <source>Book odds of the whole parlay</source>
        <translation>Odds da casa para a múltipla inteira</translation>
    </message>
    <message>
        <source>Book odds pay</source>
        <translation>A odd da casa paga</translation>
    </message>
    <message>
        <source>Book odds: %1</source>
        <translation>Odds da casa: %1</translation>
    </message>
    <message>
        <source>Book odds: %1.</source>
        <translation>Odds da casa: %1.</translation>
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
        <translation>Por horas antes do início</translation>
    </message>
    <message>
        <source>By itself: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By league</source>
        <translation>Por liga</translation>
    </message>
    <message>
        <source>By market</source>
        <translation>Por mercado</translation>
    </message>
    <message>
        <source>By price</source>
        <translation>Por odds</translation>
    </message>
    <message>
        <source>By weekday</source>
        <translation>Por dia da semana</translation>
    </message>
    <message>
        <source>By what; net units when left out</source>
        <translation>Pelo quê; unidades líquidas se ficar vazio</translation>
    </message>
    <message>
        <source>C&amp;ancel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CANCELLED</source>
        <translation>CANCELADA</translation>
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
        <translation>Cancelar</translation>
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
        <translation>Cancelada</translation>
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
        <translation>Cargo dos cappers</translation>
    </message>
    <message>
        <source>Capper: %1.</source>
        <translation>Capper: %1.</translation>
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
        <translation>Mudar</translation>
    </message>
    <message>
        <source>Change how your slips show you</source>
        <translation>Mudar como seus bilhetes mostram você</translation>
    </message>
    <message>
        <source>Change the search text, the state or the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the settings of this server</source>
        <translation>Alterar as configurações deste servidor</translation>
    </message>
    <message>
        <source>Channels, roles and language</source>
        <translation>Canais, cargos e idioma</translation>
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
        <translation>Escolha %1 da lista.</translation>
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
        <translation>Escolha um cargo próprio, não @everyone.</translation>
    </message>
    <message>
        <source>Choose from the list</source>
        <translation>Escolha da lista</translation>
    </message>
    <message>
        <source>Choose how the record is broken down</source>
        <translation>Escolha como detalhar o histórico</translation>
    </message>
    <message>
        <source>Choose the game</source>
        <translation>Escolha o jogo</translation>
    </message>
    <message>
        <source>Choose the member who is to be a capper.</source>
        <translation>Escolha o membro que será capper.</translation>
    </message>
    <message>
        <source>Choose the member with the option "user".</source>
        <translation>Escolha o membro com a opção "user".</translation>
    </message>
    <message>
        <source>Choose the period from the list.</source>
        <translation>Escolha o período da lista.</translation>
    </message>
    <message>
        <source>Choose the result from the list.</source>
        <translation>Escolha o resultado da lista.</translation>
    </message>
    <message>
        <source>Choose the state from the list.</source>
        <translation>Escolha o estado da lista.</translation>
    </message>
    <message>
        <source>Choose the units</source>
        <translation>Escolha as unidades</translation>
    </message>
    <message>
        <source>Choose what this server uses, then save. Nothing changes before you save.</source>
        <translation>Escolha o que este servidor usa e salve. Nada muda antes de salvar.</translation>
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
        <translation>Odds de fechamento</translation>
    </message>
    <message>
        <source>Closing line value</source>
        <translation>Valor contra o fechamento</translation>
    </message>
    <message>
        <source>Closing line: %1.</source>
        <translation>Odds de fechamento: %1.</translation>
    </message>
    <message>
        <source>Closing price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing price noted</source>
        <translation>Odds de fechamento anotadas</translation>
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
        <translation>Cor</translation>
    </message>
    <message>
        <source>Coloured discs with letters stand on slips until you import some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command channels</source>
        <translation>Canais de comandos</translation>
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
        <translation>Comandos não funcionam neste canal. Use-os em %1.</translation>
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
        <translation>Comparar os cappers deste servidor</translation>
    </message>
    <message>
        <source>Con&amp;firm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmar</translation>
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
        <translation>Corrigida</translation>
    </message>
    <message>
        <source>Count the selections of the bet from 1. Choose one of them.</source>
        <translation>Conte as seleções da aposta a partir de 1. Escolha uma delas.</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current streak</source>
        <translation>Sequência atual</translation>
    </message>
    <message>
        <source>Current streak %1, longest winning run %2, longest losing run %3.</source>
        <translation>Sequência atual %1, maior sequência de vitórias %2, maior sequência de derrotas %3.</translation>
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
        <translation>Resumo do dia</translation>
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
        <translation>Banco de dados</translation>
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
        <translation>Os dias começam à meia-noite em %1.</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decimal</source>
        <translation>decimais</translation>
    </message>
    <message>
        <source>Decimal odds are greater than 1. Type them like 1.91.</source>
        <translation>Odds decimais são maiores que 1. Digite como 1.91.</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Padrão</translation>
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
        <translation>O Discord não permite mais logins deste bot hoje. Ele se conecta sozinho assim que o Discord permitir; deixe-o rodando.</translation>
    </message>
    <message>
        <source>Discord refused the bot token. Copy the token anew from the Bot page of the Discord developer portal and enter it in the settings.</source>
        <translation>O Discord recusou o token do bot. Copie-o de novo da página Bot do Discord Developer Portal e informe-o nas configurações.</translation>
    </message>
    <message>
        <source>Discord sends this application's commands to a web address, so none would reach this bot. Clear "Interactions endpoint URL" in the Discord developer portal and start again.</source>
        <translation>O Discord envia os comandos deste aplicativo a um endereço web, então nenhum chegaria a este bot. Limpe "Interactions endpoint URL" no Discord Developer Portal e inicie de novo.</translation>
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
        <translation>Dispensar</translation>
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
        <translation>Cada um muda só o próprio perfil.</translation>
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
        <translation>Exposição por dia (unidades)</translation>
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
        <translation>Final: %1. Sugestões para %2 de %3 seleções.</translation>
    </message>
    <message>
        <source>Final: %1. Suggested result: %2.</source>
        <translation>Final: %1. Resultado sugerido: %2.</translation>
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
        <translation>fracionárias</translation>
    </message>
    <message>
        <source>From a game</source>
        <translation>De um jogo</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Game</source>
        <translation>Jogo</translation>
    </message>
    <message>
        <source>Game, for example Lakers @ Celtics</source>
        <translation>Jogo, por exemplo Lakers @ Celtics</translation>
    </message>
    <message>
        <source>Game: %1.</source>
        <translation>Jogo: %1.</translation>
    </message>
    <message>
        <source>Games of %1</source>
        <translation>Jogos de %1</translation>
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
        <translation>Dar outro resultado a uma aposta avaliada</translation>
    </message>
    <message>
        <source>Give a whole number from 1 to 1000.</source>
        <translation>Dê um número inteiro de 1 a 1000.</translation>
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
        <translation>Avaliar uma aposta ou uma de suas seleções</translation>
    </message>
    <message>
        <source>Grade a bet, or choose a longer period.</source>
        <translation>Avalie uma aposta ou escolha um período mais longo.</translation>
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
        <translation>Avaliação desfeita</translation>
    </message>
    <message>
        <source>Graded</source>
        <translation>Avaliada</translation>
    </message>
    <message>
        <source>Graded by others</source>
        <translation>Avaliadas por outros</translation>
    </message>
    <message>
        <source>Graded by others: %1.</source>
        <translation>Avaliadas por outros: %1.</translation>
    </message>
    <message>
        <source>Grading and boards</source>
        <translation>Avaliação e classificações</translation>
    </message>
    <message>
        <source>HALF LOST</source>
        <translation>MEIO PERDIDA</translation>
    </message>
    <message>
        <source>HALF WON</source>
        <translation>MEIO GANHA</translation>
    </message>
    <message>
        <source>Half lost</source>
        <translation>Meio perdida</translation>
    </message>
    <message>
        <source>Half won</source>
        <translation>Meio ganha</translation>
    </message>
    <message>
        <source>Hear a&amp;gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ajuda</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Histórico</translation>
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
        <translation>Hora dos resumos</translation>
    </message>
    <message>
        <source>Hour of the daily backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>House rules (%1): %2.</source>
        <translation>Regras da casa (%1): %2.</translation>
    </message>
    <message>
        <source>How boards treat bets that their capper graded: shown, marked or left out.</source>
        <translation>Como as classificações tratam apostas avaliadas pelo capper: mostradas, marcadas ou omitidas.</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Como terminou</translation>
    </message>
    <message>
        <source>How it really ended</source>
        <translation>Como terminou de verdade</translation>
    </message>
    <message>
        <source>How it was graded</source>
        <translation>Como foi avaliada</translation>
    </message>
    <message>
        <source>How large the file of past metrics may grow; beyond it the oldest and finest go first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long a capper may take a grade back; 0 means never.</source>
        <translation>Por quanto tempo um capper pode desfazer uma avaliação; 0 é nunca.</translation>
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
        <translation>De quantas apostas decididas uma taxa precisa</translation>
    </message>
    <message>
        <source>How many graded bets a rate needs before it is shown.</source>
        <translation>Quantas apostas avaliadas uma taxa precisa antes de ser mostrada.</translation>
    </message>
    <message>
        <source>How many rotated log files are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many units a capper may risk on one day; 0 sets no bound.</source>
        <translation>Quantas unidades um capper pode arriscar num dia; 0 não impõe limite.</translation>
    </message>
    <message>
        <source>How many units?</source>
        <translation>Quantas unidades?</translation>
    </message>
    <message>
        <source>How odds may be written, the first being how they are shown.</source>
        <translation>Como as odds podem ser escritas; a primeira é como são mostradas.</translation>
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
        <translation>No menu de um membro, em Apps.</translation>
    </message>
    <message>
        <source>In the menu of a slip, under Apps.</source>
        <translation>No menu de um bilhete, em Apps.</translation>
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
        <translation>É a primeira de %1 múltiplas de %2 seleções; cada uma é uma aposta própria com as unidades que você deu.</translation>
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
        <translation>Tipo de aposta</translation>
    </message>
    <message>
        <source>Known once the bot has signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L%1</source>
        <translation>D%1</translation>
    </message>
    <message>
        <source>LATE</source>
        <translation>ATRASADA</translation>
    </message>
    <message>
        <source>LOST</source>
        <translation>PERDIDA</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Largest bet (units)</source>
        <translation>Aposta máxima (unidades)</translation>
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
        <translation>Últimos 30 dias</translation>
    </message>
    <message>
        <source>Last 5 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 dias</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Últimos 90 dias</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Último backup</translation>
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
        <translation>Atrasada</translation>
    </message>
    <message>
        <source>Late picks</source>
        <translation>Palpites atrasados</translation>
    </message>
    <message>
        <source>Late posts</source>
        <translation>Publicações atrasadas</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaderboard</source>
        <translation>Classificação</translation>
    </message>
    <message>
        <source>League</source>
        <translation>Liga</translation>
    </message>
    <message>
        <source>League and words have at most %1 characters together. Use fewer.</source>
        <translation>A liga e as palavras têm juntas no máximo %1 caracteres. Use menos.</translation>
    </message>
    <message>
        <source>League, for example NBA</source>
        <translation>Liga, por exemplo NBA</translation>
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
        <translation>ROI fixo, 95 %</translation>
    </message>
    <message>
        <source>Level stakes</source>
        <translation>Valor fixo</translation>
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
        <translation>Linha</translation>
    </message>
    <message>
        <source>Line %1 is no assignment. Write it as NAME=value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line, for example -3.5 or 221.5</source>
        <translation>Linha, por exemplo -3.5 ou 221.5</translation>
    </message>
    <message>
        <source>Line, for example 25.5</source>
        <translation>Linha, por exemplo 25.5</translation>
    </message>
    <message>
        <source>Lines appear here as the program writes them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List bets, newest first</source>
        <translation>Listar apostas, as mais novas primeiro</translation>
    </message>
    <message>
        <source>List the cappers of this server</source>
        <translation>Listar os cappers deste servidor</translation>
    </message>
    <message>
        <source>List the games and scores of a day</source>
        <translation>Listar os jogos e placares de um dia</translation>
    </message>
    <message>
        <source>Live board</source>
        <translation>Painel ao vivo</translation>
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
        <translation>Maior sequência de derrotas</translation>
    </message>
    <message>
        <source>Longest odds (American)</source>
        <translation>Odd mais alta (americana)</translation>
    </message>
    <message>
        <source>Longest pause between attempts (seconds)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest winning run</source>
        <translation>Maior sequência de vitórias</translation>
    </message>
    <message>
        <source>Longest winning run: %1. Longest losing run: %2. Worst drawdown: %3 u.</source>
        <translation>Maior sequência de vitórias: %1. Maior sequência de derrotas: %2. Maior queda: %3 u.</translation>
    </message>
    <message>
        <source>Looks at: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdida</translation>
    </message>
    <message>
        <source>Low %1, high %2</source>
        <translation>Mínimo %1, máximo %2</translation>
    </message>
    <message>
        <source>Luck</source>
        <translation>Sorte</translation>
    </message>
    <message>
        <source>Luck: %1.</source>
        <translation>Sorte: %1.</translation>
    </message>
    <message>
        <source>Maintenance runs already. Wait for its end, or cancel it.</source>
        <translation>A manutenção já está em andamento. Espere o fim ou cancele-a.</translation>
    </message>
    <message>
        <source>Make a member a capper</source>
        <translation>Tornar um membro capper</translation>
    </message>
    <message>
        <source>Manage who records bets here</source>
        <translation>Gerenciar quem registra apostas aqui</translation>
    </message>
    <message>
        <source>Member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member role</source>
        <translation>Cargo dos membros</translation>
    </message>
    <message>
        <source>Members appear while something they did is inside its window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members with one of these roles are not held back by rate limits.</source>
        <translation>Membros com um destes cargos não são contidos pelos limites de uso.</translation>
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
        <translation>Amostra mínima</translation>
    </message>
    <message>
        <source>Minimum sample: %1</source>
        <translation>Amostra mínima: %1</translation>
    </message>
    <message>
        <source>Minimum sample: %1.</source>
        <translation>Amostra mínima: %1.</translation>
    </message>
    <message>
        <source>Mixed leagues</source>
        <translation>Várias ligas</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moneyline</source>
        <translation>Vencedor</translation>
    </message>
    <message>
        <source>Moneyline, three-way</source>
        <translation>Vencedor, três vias</translation>
    </message>
    <message>
        <source>Monthly backups kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monthly leaderboard</source>
        <translation>Classificação do mês</translation>
    </message>
    <message>
        <source>Monthly recap</source>
        <translation>Resumo do mês</translation>
    </message>
    <message>
        <source>Monthly record: %1-%2-%3</source>
        <translation>Histórico do mês: %1-%2-%3</translation>
    </message>
    <message>
        <source>Monthly units: %1</source>
        <translation>Unidades do mês: %1</translation>
    </message>
    <message>
        <source>More slip channels</source>
        <translation>Mais canais de bilhetes</translation>
    </message>
    <message>
        <source>More that can be done with this bet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More warnings like these: %1.</source>
        <translation>Mais avisos como estes: %1.</translation>
    </message>
    <message>
        <source>NBA/Boston Celtics.png and the like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Name of the house rules</source>
        <translation>Nome das regras da casa</translation>
    </message>
    <message>
        <source>Name the bet by its number, for example 1042. Choose it from the list or see /bet list.</source>
        <translation>Indique a aposta pelo número, por exemplo 1042. Escolha-a da lista ou veja /bet list.</translation>
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
        <translation>Precisa de %1 decididas, tem %2</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Líquido</translation>
    </message>
    <message>
        <source>Net over time</source>
        <translation>Líquido ao longo do tempo</translation>
    </message>
    <message>
        <source>Net units</source>
        <translation>Unidades líquidas</translation>
    </message>
    <message>
        <source>Net: %1 x (%2 - 1) = %3 micro-units, rounded half to even: %4 u.</source>
        <translation>Líquido: %1 x (%2 - 1) = %3 microunidades, arredondado para o par: %4 u.</translation>
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
        <translation>Próxima página</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Não</translation>
    </message>
    <message>
        <source>No bet is open.</source>
        <translation>Nenhuma aposta está aberta.</translation>
    </message>
    <message>
        <source>No bet matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bet of this server fits that.</source>
        <translation>Nenhuma aposta deste servidor corresponde.</translation>
    </message>
    <message>
        <source>No bet selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bet was graded by its own capper.</source>
        <translation>Nenhuma aposta foi avaliada pelo próprio capper.</translation>
    </message>
    <message>
        <source>No bets were settled in this period.</source>
        <translation>Nenhuma aposta foi avaliada neste período.</translation>
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
        <translation>Nenhum placar final sugere mais uma avaliação para esta aposta. Avalie-a com /bet settle.</translation>
    </message>
    <message>
        <source>No game of that day is stored.</source>
        <translation>Nenhum jogo desse dia está guardado.</translation>
    </message>
    <message>
        <source>No game of the next two weeks is stored. Go back and type the selection with Add line.</source>
        <translation>Nenhum jogo das próximas duas semanas está guardado. Volte e digite a seleção com "Adicionar jogo".</translation>
    </message>
    <message>
        <source>No history of settings is kept here. Change the setting itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No league</source>
        <translation>Sem liga</translation>
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
        <translation>Nenhuma seleção ainda.</translation>
    </message>
    <message>
        <source>No server yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No settled bets in this period yet.</source>
        <translation>Nenhuma aposta avaliada neste período ainda.</translation>
    </message>
    <message>
        <source>No slips are posted in %1. Leave the channel out, or choose one of these: %2.</source>
        <translation>Nenhum bilhete é publicado em %1. Deixe o canal vazio ou escolha um destes: %2.</translation>
    </message>
    <message>
        <source>Nobody is here yet: a place needs %1 bets.</source>
        <translation>Ninguém está aqui ainda: um lugar precisa de %1 apostas.</translation>
    </message>
    <message>
        <source>Nobody is on this board yet.</source>
        <translation>Ninguém está neste quadro ainda.</translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not posted</source>
        <translation>Não publicada</translation>
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
        <translation>Nota</translation>
    </message>
    <message>
        <source>Note the price at which the market closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Nota: %1</translation>
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
        <translation>Nada foi mudado.</translation>
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
        <translation>ABERTA</translation>
    </message>
    <message>
        <source>Odds</source>
        <translation>Odds</translation>
    </message>
    <message>
        <source>Odds above this are refused.</source>
        <translation>Odds acima disso são recusadas.</translation>
    </message>
    <message>
        <source>Odds below this are refused.</source>
        <translation>Odds abaixo disso são recusadas.</translation>
    </message>
    <message>
        <source>Odds formats</source>
        <translation>Formatos de odds</translation>
    </message>
    <message>
        <source>Odds of %1 are outside the range of this server, %2 to %3. Check the odds.</source>
        <translation>As odds %1 estão fora da faixa deste servidor, de %2 a %3. Confira as odds.</translation>
    </message>
    <message>
        <source>Odds of the sportsbook: %1.</source>
        <translation>Odds da casa: %1.</translation>
    </message>
    <message>
        <source>Odds, for example -110 or +150</source>
        <translation>Odds, por exemplo -110 ou +150</translation>
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
        <translation>Uma múltipla de todas as %1</translation>
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
        <translation>Só %1.</translation>
    </message>
    <message>
        <source>Only a capper can place bets here. Ask an administrator to add you with /capper add.</source>
        <translation>Só um capper pode apostar aqui. Peça a um administrador que adicione você com /capper add.</translation>
    </message>
    <message>
        <source>Only a capper has a profile here. Ask an administrator to add you with /capper add.</source>
        <translation>Só um capper tem perfil aqui. Peça a um administrador que adicione você com /capper add.</translation>
    </message>
    <message>
        <source>Only a failed delivery can be sent again. Reload the list.</source>
        <translation>Só uma entrega que falhou pode ser enviada de novo. Recarregue a lista.</translation>
    </message>
    <message>
        <source>Only a moneyline is three-way. Leave "3-way" out.</source>
        <translation>Só uma moneyline tem três vias. Tire "3-way".</translation>
    </message>
    <message>
        <source>Only a selection that won can share a dead heat. Leave dead_heat out.</source>
        <translation>Só uma seleção ganha pode dividir um empate. Deixe dead_heat vazio.</translation>
    </message>
    <message>
        <source>Only bets in this state</source>
        <translation>Só apostas neste estado</translation>
    </message>
    <message>
        <source>Only bets of this league</source>
        <translation>Só apostas desta liga</translation>
    </message>
    <message>
        <source>Only bets placed in this period</source>
        <translation>Só apostas feitas neste período</translation>
    </message>
    <message>
        <source>Only bets with these words: a game, a team, a player</source>
        <translation>Só apostas com estas palavras: um jogo, um time, um jogador</translation>
    </message>
    <message>
        <source>Only games of this league</source>
        <translation>Só jogos desta liga</translation>
    </message>
    <message>
        <source>Only the capper who started this bet can finish it. Start your own with /bet.</source>
        <translation>Só o capper que começou esta aposta pode terminá-la. Comece a sua com /bet.</translation>
    </message>
    <message>
        <source>Only the operator can erase a member. Ask the operator.</source>
        <translation>Só o operador pode apagar um membro. Peça a ele.</translation>
    </message>
    <message>
        <source>Only the operator of the bot can change "%1", in the panel or the terminal. Ask the operator.</source>
        <translation>Só o operador do bot pode mudar "%1", no painel ou no terminal. Fale com o operador.</translation>
    </message>
    <message>
        <source>Only the total odds of this parlay are known, so it is one selection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this command</source>
        <translation>Só este comando</translation>
    </message>
    <message>
        <source>Only this selection of a parlay, counted from 1</source>
        <translation>Só esta seleção de uma múltipla, contada a partir de 1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aberta</translation>
    </message>
    <message>
        <source>Open bets: %1.</source>
        <translation>Apostas abertas: %1.</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Outra</translation>
    </message>
    <message>
        <source>Other channels that a capper may choose for a slip; none when unset.</source>
        <translation>Outros canais que um capper pode escolher para um bilhete; nenhum se não definido.</translation>
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
        <translation>Caixa de saída deste servidor</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Mais</translation>
    </message>
    <message>
        <source>Over %1</source>
        <translation>Mais de %1</translation>
    </message>
    <message>
        <source>Over 25.5 Points or Yes Triple double</source>
        <translation>Over 25.5 Points ou Yes Triple double</translation>
    </message>
    <message>
        <source>Overtime counts</source>
        <translation>A prorrogação conta</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Visão geral</translation>
    </message>
    <message>
        <source>PARTIAL</source>
        <translation>PARCIAL</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>TREINO</translation>
    </message>
    <message>
        <source>PUSH</source>
        <translation>PUSH</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
    <message>
        <source>Page %1 of %2, %3 in all</source>
        <translation>Página %1 de %2, %3 ao todo</translation>
    </message>
    <message>
        <source>Page %1 of %2. /help with a command tells its options.</source>
        <translation>Página %1 de %2. /help com um comando diz as opções dele.</translation>
    </message>
    <message>
        <source>Parlay</source>
        <translation>Múltipla</translation>
    </message>
    <message>
        <source>Parlay of %1</source>
        <translation>Múltipla de %1</translation>
    </message>
    <message>
        <source>Part of the game</source>
        <translation>Parte do jogo</translation>
    </message>
    <message>
        <source>Part of the game, if not all of it</source>
        <translation>Parte do jogo, se não for todo</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Parcial</translation>
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
        <translation>Permissões</translation>
    </message>
    <message>
        <source>Pick</source>
        <translation>Palpite</translation>
    </message>
    <message>
        <source>Pick and line</source>
        <translation>Palpite e linha</translation>
    </message>
    <message>
        <source>Pick: %1 at %2.</source>
        <translation>Palpite: %1 a %2.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagem</translation>
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
        <translation>Fazer a aposta</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Feita</translation>
    </message>
    <message>
        <source>Placed late, after the start.</source>
        <translation>Feita com atraso, depois do início.</translation>
    </message>
    <message>
        <source>Player</source>
        <translation>Jogador</translation>
    </message>
    <message>
        <source>Player prop</source>
        <translation>Aposta de jogador</translation>
    </message>
    <message>
        <source>Player, and the game if you like</source>
        <translation>Jogador, e o jogo se quiser</translation>
    </message>
    <message>
        <source>Player, for example LeBron James</source>
        <translation>Jogador, por exemplo LeBron James</translation>
    </message>
    <message>
        <source>Player, of a prop only</source>
        <translation>Jogador, só em uma prop</translation>
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
        <translation>Publicar de novo</translation>
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
        <translation>Jogos adiados (horas)</translation>
    </message>
    <message>
        <source>Practice card.</source>
        <translation>Cartão de treino.</translation>
    </message>
    <message>
        <source>Practice mode – DBSBM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice mode: this server and its members are simulated, and nothing here counts.</source>
        <translation>Modo de treino: este servidor e seus membros são simulados, e nada aqui conta.</translation>
    </message>
    <message>
        <source>Practice runs against a simulated Discord; real goes online and never falls back to practice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice slip.</source>
        <translation>Bilhete de treino.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Prévia</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Price of all together: **%1**</source>
        <translation>Odds de todas juntas: **%1**</translation>
    </message>
    <message>
        <source>Price the sportsbook gave the whole parlay, if any</source>
        <translation>Odds que a casa deu à múltipla inteira, se houver</translation>
    </message>
    <message>
        <source>Processor, of one core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product of all m: %1.</source>
        <translation>Produto de todos os m: %1.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile picture of %1</source>
        <translation>Imagem de perfil de %1</translation>
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
        <translation>Montar uma múltipla ou um sistema</translation>
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
        <translation>REFEITO</translation>
    </message>
    <message>
        <source>ROI</source>
        <translation>ROI</translation>
    </message>
    <message>
        <source>ROI at level stakes and its 95 % interval: %1.</source>
        <translation>ROI com valor fixo e seu intervalo de 95 %: %1.</translation>
    </message>
    <message>
        <source>ROI at level stakes: %1, 95 % interval %2 to %3.</source>
        <translation>ROI com valor fixo: %1, intervalo de 95 % de %2 a %3.</translation>
    </message>
    <message>
        <source>ROI: %1.</source>
        <translation>ROI: %1.</translation>
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
        <translation>As taxas precisam de %1 apostas ganhas ou perdidas.</translation>
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
        <translation>Histórico</translation>
    </message>
    <message>
        <source>Record %1 (won-lost-push), net %2.</source>
        <translation>Histórico %1 (ganhas-perdidas-push), líquido %2.</translation>
    </message>
    <message>
        <source>Record a bet on what a player does</source>
        <translation>Registrar uma aposta no que um jogador faz</translation>
    </message>
    <message>
        <source>Record a straight bet on a game line</source>
        <translation>Registrar uma aposta simples em um jogo</translation>
    </message>
    <message>
        <source>Record bets</source>
        <translation>Registrar apostas</translation>
    </message>
    <message>
        <source>Record counter</source>
        <translation>Contador do histórico</translation>
    </message>
    <message>
        <source>Record of this server</source>
        <translation>Histórico deste servidor</translation>
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
        <translation>Remover uma seleção</translation>
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
        <translation>Refeito %1: uma correção mudou este período depois de publicado.</translation>
    </message>
    <message>
        <source>Restated after a correction</source>
        <translation>Refeito após uma correção</translation>
    </message>
    <message>
        <source>Restated after a correction, %1</source>
        <translation>Refeito após uma correção, %1</translation>
    </message>
    <message>
        <source>Restated after a correction, %1.</source>
        <translation>Refeito após uma correção, %1.</translation>
    </message>
    <message>
        <source>Restated after a correction.</source>
        <translation>Refeito após uma correção.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result: %1.</source>
        <translation>Resultado: %1.</translation>
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
        <translation>Cargo no Discord: %1</translation>
    </message>
    <message>
        <source>Roles without limits</source>
        <translation>Cargos sem limites</translation>
    </message>
    <message>
        <source>Root of the journal</source>
        <translation>Raiz do diário</translation>
    </message>
    <message>
        <source>Round robin</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Round robin by %1: %2 parlays</source>
        <translation>Sistema de %1: %2 múltiplas</translation>
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
        <translation>Regra: uma seleção anulada anula a aposta, pois outra é do mesmo jogo.</translation>
    </message>
    <message>
        <source>Rule: each selection multiplies the stake by m = r(1 - v)dD + v.</source>
        <translation>Regra: cada seleção multiplica o valor por m = r(1 - v)dD + v.</translation>
    </message>
    <message>
        <source>Rule: every selection won, so the odds of the sportsbook pay.</source>
        <translation>Regra: todas as seleções ganharam, então pagam as odds da casa.</translation>
    </message>
    <message>
        <source>Rule: one lost selection loses the bet at once.</source>
        <translation>Regra: uma seleção perdida perde a aposta na hora.</translation>
    </message>
    <message>
        <source>Running since</source>
        <translation>Rodando desde</translation>
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
        <translation>INÍCIO NÃO VERIFICADO</translation>
    </message>
    <message>
        <source>Same-game parlay with a void leg</source>
        <translation>Múltipla do mesmo jogo com seleção anulada</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
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
        <translation>A seleção %1 da aposta #%2 já tem resultado. Desfaça a avaliação da aposta ou peça a um administrador que a corrija.</translation>
    </message>
    <message>
        <source>Selection graded</source>
        <translation>Seleção avaliada</translation>
    </message>
    <message>
        <source>Selections %1 and %2 are about the same game.</source>
        <translation>As seleções %1 e %2 são do mesmo jogo.</translation>
    </message>
    <message>
        <source>Selections %1 and %2 take opposite sides of one market.</source>
        <translation>As seleções %1 e %2 tomam lados opostos de um mercado.</translation>
    </message>
    <message>
        <source>Self-graded</source>
        <translation>Autoavaliada</translation>
    </message>
    <message>
        <source>Self-graded bets</source>
        <translation>Apostas avaliadas pelo próprio capper</translation>
    </message>
    <message>
        <source>Self-graded bets are left out.</source>
        <translation>Apostas autoavaliadas ficam de fora.</translation>
    </message>
    <message>
        <source>Self-graded: %1, net %2. Graded by others: %3, net %4.</source>
        <translation>Autoavaliadas: %1, líquido %2. Avaliadas por outros: %3, líquido %4.</translation>
    </message>
    <message>
        <source>Self-graded: %1.</source>
        <translation>Autoavaliadas: %1.</translation>
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
        <translation>Definir o que um capper pode arriscar por dia</translation>
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
        <translation>Avaliada</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>Liquidação</translation>
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
        <translation>Parte da vitória em um empate dividido, por exemplo 1/2</translation>
    </message>
    <message>
        <source>Share of a win, as 1/2; empty when there was none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortest odds (American)</source>
        <translation>Odd mais baixa (americana)</translation>
    </message>
    <message>
        <source>Show a bet with its history and how it was graded</source>
        <translation>Mostrar uma aposta com histórico e avaliação</translation>
    </message>
    <message>
        <source>Show a slip to its capper before it is posted.</source>
        <translation>Mostrar o bilhete ao capper antes de publicá-lo.</translation>
    </message>
    <message>
        <source>Show how the bot is doing</source>
        <translation>Mostrar como está o bot</translation>
    </message>
    <message>
        <source>Show the record of a capper or of this server</source>
        <translation>Mostrar o histórico de um capper ou deste servidor</translation>
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
        <translation>Lado</translation>
    </message>
    <message>
        <source>Side, line and what is counted</source>
        <translation>Lado, linha e o que é contado</translation>
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
        <translation>Bilhete %1.</translation>
    </message>
    <message>
        <source>Slip background</source>
        <translation>Fundo do bilhete</translation>
    </message>
    <message>
        <source>Slip channel</source>
        <translation>Canal de bilhetes</translation>
    </message>
    <message>
        <source>Slip colour</source>
        <translation>Cor do bilhete</translation>
    </message>
    <message>
        <source>Slip deleted in Discord</source>
        <translation>Bilhete excluído no Discord</translation>
    </message>
    <message>
        <source>Slip footer</source>
        <translation>Rodapé do bilhete</translation>
    </message>
    <message>
        <source>Slip not posted</source>
        <translation>Bilhete não publicado</translation>
    </message>
    <message>
        <source>Slip posted</source>
        <translation>Bilhete publicado</translation>
    </message>
    <message>
        <source>Slip posted again</source>
        <translation>Bilhete publicado de novo</translation>
    </message>
    <message>
        <source>Slip to be posted again</source>
        <translation>Bilhete a publicar de novo</translation>
    </message>
    <message>
        <source>Slips and posts</source>
        <translation>Bilhetes e publicações</translation>
    </message>
    <message>
        <source>Slips show it from now on.</source>
        <translation>Os bilhetes mostram isso a partir de agora.</translation>
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
        <translation>Aposta mínima (unidades)</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Alguém</translation>
    </message>
    <message>
        <source>Source: %1.</source>
        <translation>Fonte: %1.</translation>
    </message>
    <message>
        <source>Source: graded by hand.</source>
        <translation>Fonte: avaliada à mão.</translation>
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
        <translation>Início do jogo</translation>
    </message>
    <message>
        <source>Start of the game: 2026-11-23 19:30 (UTC) or in 2h</source>
        <translation>Início do jogo: 2026-11-23 19:30 (UTC) ou in 2h</translation>
    </message>
    <message>
        <source>Start unverified</source>
        <translation>Início não verificado</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts %1, %2.</source>
        <translation>Começa %1, %2.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
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
        <translation>Estatísticas de %1, %2.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Status (practice mode)</source>
        <translation>Status (modo de treino)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop a capper; the record and all bets stay</source>
        <translation>Encerrar um capper; o histórico e todas as apostas ficam</translation>
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
        <translation>Aposta simples</translation>
    </message>
    <message>
        <source>Suggested result dismissed</source>
        <translation>Resultado sugerido descartado</translation>
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
        <translation>Tirar do histórico uma aposta ou uma de suas seleções</translation>
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
        <translation>Total do time</translation>
    </message>
    <message>
        <source>Test guild</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text cannot be read on the background %1, so the default is used. Choose a darker or a lighter colour.</source>
        <translation>O texto não é legível no fundo %1, então é usado o padrão. Escolha uma cor mais escura ou mais clara.</translation>
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
        <translation>Esse membro não é capper aqui. Veja quem é com /capper list.</translation>
    </message>
    <message>
        <source>That of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 minutes in which a grade can be undone are over. Ask an administrator to undo it.</source>
        <translation>Os %1 minutos para desfazer uma avaliação passaram. Peça a um administrador que a desfaça.</translation>
    </message>
    <message>
        <source>The Odds API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The accent %1 cannot be read on the background: its contrast is %2 and 4.5 is needed. The default is used. Choose a darker colour.</source>
        <translation>O destaque %1 não é legível no fundo: o contraste é %2 e são necessários 4.5. É usado o padrão. Escolha uma cor mais escura.</translation>
    </message>
    <message>
        <source>The accent %1 cannot be read on the background: its contrast is %2 and 4.5 is needed. The default is used. Choose a lighter colour.</source>
        <translation>O destaque %1 não é legível no fundo: o contraste é %2 e são necessários 4.5. É usado o padrão. Escolha uma cor mais clara.</translation>
    </message>
    <message>
        <source>The base of Discord's REST interface; http is allowed on this machine only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bet was not placed.</source>
        <translation>A aposta não foi feita.</translation>
    </message>
    <message>
        <source>The bet's number, as 1042</source>
        <translation>O número da aposta, como 1042</translation>
    </message>
    <message>
        <source>The bet's number, as 1042; or words of it</source>
        <translation>O número da aposta, como 1042; ou palavras dela</translation>
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
        <translation>O resultado lançado da aposta #%1 não é o que suas seleções dão. Verifique o registro.</translation>
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
        <translation>O capper, com nome e imagem, ou o próprio bot.</translation>
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
        <translation>A cor de linhas e marcas em bilhetes e cartões, como #3B82F6.</translation>
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
        <translation>O dia como 2026-11-24; hoje se ficar vazio</translation>
    </message>
    <message>
        <source>The default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The explained grade does not follow from its inputs. Verify the record.</source>
        <translation>A avaliação explicada não decorre dos seus dados. Verifique o registro.</translation>
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
        <translation>O arquivo não é uma imagem PNG, JPEG, WebP ou GIF. Salve-o como uma delas.</translation>
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
        <translation>O placar final mudou.</translation>
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
        <translation>O jogo</translation>
    </message>
    <message>
        <source>The game is not final any more.</source>
        <translation>O jogo não está mais encerrado.</translation>
    </message>
    <message>
        <source>The game's id</source>
        <translation>O identificador do jogo</translation>
    </message>
    <message>
        <source>The grade of bet #%1 is undone; the bet is open again.</source>
        <translation>A avaliação da aposta #%1 foi desfeita; a aposta está aberta de novo.</translation>
    </message>
    <message>
        <source>The ground of slips and cards, as #101418; text stays readable on any.</source>
        <translation>O fundo de bilhetes e cartões, como #101418; o texto fica legível em qualquer um.</translation>
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
        <translation>A hora do dia, no fuso do servidor, em que resumos, classificações e a raiz diária são publicados.</translation>
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
        <translation>As sequências e a queda mantidas do capper %1 em %2 diferem das apostas.</translation>
    </message>
    <message>
        <source>The kept total of %1 "%2" of capper %3 differs from the bets.</source>
        <translation>O total mantido de %1 "%2" do capper %3 difere das apostas.</translation>
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
        <translation>O idioma em que o bot escreve ali: respostas, bilhetes e publicações.</translation>
    </message>
    <message>
        <source>The larger of risk and win is %1 u; this server allows %2 u to %3 u. Change the units.</source>
        <translation>O maior entre risco e ganho é %1 u; este servidor permite de %2 u a %3 u. Mude as unidades.</translation>
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
        <translation>Os últimos %1 de %2 eventos</translation>
    </message>
    <message>
        <source>The league</source>
        <translation>A liga</translation>
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
        <translation>A linha</translation>
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
        <translation>A manutenção foi cancelada; o que já estava pronto permanece. Inicie-a de novo quando quiser.</translation>
    </message>
    <message>
        <source>The member</source>
        <translation>O membro</translation>
    </message>
    <message>
        <source>The member is erased, but copies may stay in unused parts of the database's files. Stop the bot and the panel, then run dbsbmd member compact.</source>
        <translation>O membro foi apagado, mas cópias podem ficar em partes não usadas dos arquivos do banco de dados. Pare o bot e o painel e rode dbsbmd member compact.</translation>
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
        <translation>O nome nos bilhetes; o do próprio membro se ficar vazio</translation>
    </message>
    <message>
        <source>The name under which bets keep these rules, in small letters, digits and _; standard or own when unset.</source>
        <translation>O nome com que as apostas guardam estas regras, em minúsculas, dígitos e _; standard ou own se não definido.</translation>
    </message>
    <message>
        <source>The next attempt is in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next recap lists what is graded from now on.</source>
        <translation>O próximo resumo lista o que for avaliado a partir de agora.</translation>
    </message>
    <message>
        <source>The note</source>
        <translation>A nota</translation>
    </message>
    <message>
        <source>The odds are missing. Type them like this: %1.</source>
        <translation>Faltam as odds. Digite-as assim: %1.</translation>
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
        <translation>O único cargo mencionado quando um bilhete é publicado.</translation>
    </message>
    <message>
        <source>The operator</source>
        <translation>O operador</translation>
    </message>
    <message>
        <source>The parlay has changed since this list was shown. Choose from the new list.</source>
        <translation>A múltipla mudou desde que esta lista foi mostrada. Escolha da lista nova.</translation>
    </message>
    <message>
        <source>The parlay was not placed.</source>
        <translation>A múltipla não foi feita.</translation>
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
        <translation>O palpite</translation>
    </message>
    <message>
        <source>The pick is missing. Type what you bet on.</source>
        <translation>Falta o palpite. Digite em que você aposta.</translation>
    </message>
    <message>
        <source>The pick is then like Over 25.5 Points.</source>
        <translation>O palpite fica então como Over 25.5 Points.</translation>
    </message>
    <message>
        <source>The picture behind slips and cards, veiled so that texts stay readable, by its SHA-256; choose a file for it in the panel or at the terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be made. Try again.</source>
        <translation>A imagem não pôde ser feita. Tente de novo.</translation>
    </message>
    <message>
        <source>The picture did not come with the command. Attach it again.</source>
        <translation>A imagem não veio com o comando. Anexe-a de novo.</translation>
    </message>
    <message>
        <source>The picture in the header of slips and cards, by its SHA-256; choose a file for it in the panel or at the terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is %1 by %2 pixels; at most 4096 a side are taken. Scale it down and try again.</source>
        <translation>A imagem tem %1 por %2 pixels; no máximo 4096 por lado são aceitos. Reduza-a e tente de novo.</translation>
    </message>
    <message>
        <source>The picture is damaged. Save it again as PNG or JPEG and try once more.</source>
        <translation>A imagem está danificada. Salve-a de novo como PNG ou JPEG e tente outra vez.</translation>
    </message>
    <message>
        <source>The picture is larger than 8 MB. Choose a smaller one.</source>
        <translation>A imagem tem mais de 8 MB. Escolha uma menor.</translation>
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
        <translation>O endereço da imagem não é um endereço web. Deixe-o vazio ou dê um endereço https.</translation>
    </message>
    <message>
        <source>The player</source>
        <translation>O jogador</translation>
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
        <translation>A imagem de perfil de %1. Os bilhetes são publicados com ela enquanto esta mensagem existir.</translation>
    </message>
    <message>
        <source>The program crashed twice within five minutes. The bot is not started by itself; start it in the Connection dock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prop's market</source>
        <translation>O mercado do jogador</translation>
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
        <translation>Não foi possível colocar o relatório em páginas. Exporte-o como HTML.</translation>
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
        <translation>O cargo que os cappers têm no Discord; é mostrado, nunca decide permissões.</translation>
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
        <translation>O placar de um jogo está malformado em %1. Espere a fonte corrigi-lo ou avalie à mão.</translation>
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
        <translation>As configurações deste servidor não permitem isso a você. Fale com um administrador.</translation>
    </message>
    <message>
        <source>The side is missing. Type it like "Over 25.5 Points" or "Yes Triple double".</source>
        <translation>Falta o lado. Digite como "Over 25.5 Points" ou "Yes Triple double".</translation>
    </message>
    <message>
        <source>The slip of bet #%1 could not be posted, so it does not count. Ask the operator to post it again.</source>
        <translation>O bilhete da aposta #%1 não pôde ser publicado, então ela não conta. Peça ao operador que o publique de novo.</translation>
    </message>
    <message>
        <source>The slip of bet #%1 is being posted again already. Wait until it is there.</source>
        <translation>O bilhete da aposta #%1 já está sendo publicado de novo. Espere até que apareça.</translation>
    </message>
    <message>
        <source>The slip of bet #%1 is not missing, so it was not posted again.</source>
        <translation>O bilhete da aposta #%1 não falta, então não foi publicado de novo.</translation>
    </message>
    <message>
        <source>The slip of bet #%1 is posted again now.</source>
        <translation>O bilhete da aposta #%1 está sendo publicado de novo.</translation>
    </message>
    <message>
        <source>The slip of bet #%1 is still being posted. Cancel it once it is there.</source>
        <translation>O bilhete da aposta #%1 ainda está sendo publicado. Cancele-a quando ele estiver lá.</translation>
    </message>
    <message>
        <source>The slip of bet #%1 is still being posted. Grade it once it is there.</source>
        <translation>O bilhete da aposta #%1 ainda está sendo publicado. Avalie-a quando ele estiver lá.</translation>
    </message>
    <message>
        <source>The slip of bet %1 is posted again now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slip of this bet is not waiting for a retry. Reload the list.</source>
        <translation>O bilhete desta aposta não espera outra tentativa. Recarregue a lista.</translation>
    </message>
    <message>
        <source>The slip was posted only after the start.</source>
        <translation>O bilhete só foi publicado depois do início.</translation>
    </message>
    <message>
        <source>The start of a game of bet #%1 is not known, so it cannot be cancelled once posted. Ask an administrator.</source>
        <translation>O início de um jogo da aposta #%1 não é conhecido, então ela não pode ser cancelada depois de publicada. Fale com um administrador.</translation>
    </message>
    <message>
        <source>The start of its game lies before the bet and was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The start time is not verified.</source>
        <translation>O início não está verificado.</translation>
    </message>
    <message>
        <source>The start time of a selection is not verified.</source>
        <translation>O início de uma seleção não está verificado.</translation>
    </message>
    <message>
        <source>The start was not understood. Write it as 2026-11-23 19:30 (UTC), as a Discord timestamp, as seconds since 1970, or as "in 2h".</source>
        <translation>O início não foi entendido. Escreva-o como 2026-11-23 19:30 (UTC), como carimbo de hora do Discord, como segundos desde 1970 ou como "in 2h".</translation>
    </message>
    <message>
        <source>The suggested result of bet #%1 is dismissed; the bet is open.</source>
        <translation>O resultado sugerido da aposta #%1 foi dispensado; a aposta está aberta.</translation>
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
        <translation>As unidades ainda não foram dadas.</translation>
    </message>
    <message>
        <source>The webhook that posted this slip was deleted in Discord, so the slip cannot be edited; post it again.</source>
        <translation>O webhook que publicou este bilhete foi excluído no Discord, então o bilhete não pode ser editado; publique-o de novo.</translation>
    </message>
    <message>
        <source>The whole bet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The zone in which days, weeks and months begin, as Europe/Berlin.</source>
        <translation>A zona em que começam dias, semanas e meses, como Europe/Berlin.</translation>
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
        <translation>Não há curva para este período.</translation>
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
        <translation>Não há configuração "%1" de um servidor. Veja o nome certo na lista de configurações.</translation>
    </message>
    <message>
        <source>There is no setting %1. List the settings with --check-config.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such bet on this server. Check its number with /bet list.</source>
        <translation>Não há essa aposta neste servidor. Confira o número com /bet list.</translation>
    </message>
    <message>
        <source>There is no such capper on that server. See dbsbmd capper ID list.</source>
        <translation>Não há esse capper naquele servidor. Veja dbsbmd capper ID list.</translation>
    </message>
    <message>
        <source>There is no such command. Choose one from the list.</source>
        <translation>Não há esse comando. Escolha um da lista.</translation>
    </message>
    <message>
        <source>There is no such delivery. Reload the list and try again.</source>
        <translation>Não há essa entrega. Recarregue a lista e tente de novo.</translation>
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
        <translation>Isto não são odds decimais. Digite como 1.91.</translation>
    </message>
    <message>
        <source>These are not fractional odds. Type them like 10/11.</source>
        <translation>Isto não são odds fracionárias. Digite como 10/11.</translation>
    </message>
    <message>
        <source>These are not house rules. Write them like %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are not odds. Type American odds such as -110 or +150.</source>
        <translation>Isto não são odds. Digite odds americanas como -110 ou +150.</translation>
    </message>
    <message>
        <source>These look like odds behind the pick. Type them in their own field.</source>
        <translation>Isto parece odds depois do palpite. Digite-as no campo próprio.</translation>
    </message>
    <message>
        <source>These old settings have no counterpart: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This amount of units is too large. Type a smaller one.</source>
        <translation>Esta quantia de unidades é grande demais. Digite uma menor.</translation>
    </message>
    <message>
        <source>This bet would return more than can be recorded. Lower the units or the odds.</source>
        <translation>Esta aposta devolveria mais do que pode ser registrado. Baixe as unidades ou as odds.</translation>
    </message>
    <message>
        <source>This bet would risk or win less than the smallest recorded amount. Raise the units.</source>
        <translation>Esta aposta arriscaria ou ganharia menos que a menor quantia registrável. Aumente as unidades.</translation>
    </message>
    <message>
        <source>This bot does not know that command any more. See /help.</source>
        <translation>Este bot não conhece mais esse comando. Veja /help.</translation>
    </message>
    <message>
        <source>This bot keeps a public record of betting picks. It takes no bets and holds no money: a unit is a stake for the record only and no money.</source>
        <translation>Este bot mantém um registro público de palpites. Ele não aceita apostas nem guarda dinheiro: uma unidade é um valor só para o registro e não dinheiro.</translation>
    </message>
    <message>
        <source>This button is of another version. Grade the bet in the panel.</source>
        <translation>Este botão é de outra versão. Avalie a aposta no painel.</translation>
    </message>
    <message>
        <source>This command was already carried out with other content. Start it again.</source>
        <translation>Este comando já foi executado com outro conteúdo. Comece-o de novo.</translation>
    </message>
    <message>
        <source>This delivery is over and was not sent again. Reload the list.</source>
        <translation>Esta entrega terminou e não foi enviada de novo. Recarregue a lista.</translation>
    </message>
    <message>
        <source>This draft is gone. Start the command again.</source>
        <translation>Este rascunho não existe mais. Comece o comando de novo.</translation>
    </message>
    <message>
        <source>This form has expired and nothing was placed. Start the command again.</source>
        <translation>Este formulário expirou e nada foi feito. Comece o comando de novo.</translation>
    </message>
    <message>
        <source>This form was changed by another click at the same moment. Look at it and try again.</source>
        <translation>Outro clique mudou este formulário no mesmo momento. Veja-o e tente de novo.</translation>
    </message>
    <message>
        <source>This game has already started, so the pick is locked. Choose a game that has not started.</source>
        <translation>Este jogo já começou, então o palpite está travado. Escolha um jogo que não começou.</translation>
    </message>
    <message>
        <source>This game is not stored any more. Choose another.</source>
        <translation>Este jogo não está mais guardado. Escolha outro.</translation>
    </message>
    <message>
        <source>This is exactly what the report holds; tokens, addresses and home paths are already replaced. Nothing is sent: the file is saved on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is how the slip will look. It is recorded and posted when you confirm.</source>
        <translation>Assim ficará o bilhete. Ele é registrado e publicado quando você confirmar.</translation>
    </message>
    <message>
        <source>This is more than the bot can remember for you. Use shorter texts.</source>
        <translation>Isto é mais do que o bot pode lembrar para você. Use textos mais curtos.</translation>
    </message>
    <message>
        <source>This is not a positive fraction. Type it like 1/2.</source>
        <translation>Isto não é uma fração positiva. Digite como 1/2.</translation>
    </message>
    <message>
        <source>This is not a spread. Type it like -3.5 or +7, in steps of a quarter.</source>
        <translation>Isto não é um handicap. Digite como -3.5 ou +7, em passos de um quarto.</translation>
    </message>
    <message>
        <source>This is not a total. Type it like 221.5 or o221.5, in steps of a quarter.</source>
        <translation>Isto não é um total. Digite como 221.5 ou o221.5, em passos de um quarto.</translation>
    </message>
    <message>
        <source>This is not an amount of units. Type a number such as 1 or 0.5.</source>
        <translation>Isto não é uma quantia de unidades. Digite um número como 1 ou 0.5.</translation>
    </message>
    <message>
        <source>This is not the explanation of a grade. Grade the bet again.</source>
        <translation>Isto não é a explicação de uma avaliação. Avalie a aposta de novo.</translation>
    </message>
    <message>
        <source>This member is not a capper here. See /capper list.</source>
        <translation>Este membro não é capper aqui. Veja /capper list.</translation>
    </message>
    <message>
        <source>This message is no slip. Use the menu of a slip, or name the bet with /bet show.</source>
        <translation>Esta mensagem não é um bilhete. Use o menu de um bilhete ou indique a aposta com /bet show.</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Este mês</translation>
    </message>
    <message>
        <source>This month: %1</source>
        <translation>Este mês: %1</translation>
    </message>
    <message>
        <source>This preview has expired and nothing was placed. Start the command again.</source>
        <translation>Esta prévia expirou e nada foi feito. Comece o comando de novo.</translation>
    </message>
    <message>
        <source>This round robin would be %1 parlays; at most %2 are placed at once. Take fewer selections.</source>
        <translation>Este sistema seriam %1 múltiplas; no máximo %2 são feitas de uma vez. Tome menos seleções.</translation>
    </message>
    <message>
        <source>This server has no cappers yet. An admin adds one with /capper add.</source>
        <translation>Este servidor ainda não tem cappers. Um administrador adiciona um com /capper add.</translation>
    </message>
    <message>
        <source>This server has no slip channel yet. An administrator can choose one with /setup.</source>
        <translation>Este servidor ainda não tem canal de bilhetes. Um administrador pode escolher um com /setup.</translation>
    </message>
    <message>
        <source>This setup has expired and nothing was saved. Start again with /setup.</source>
        <translation>Esta configuração expirou e nada foi salvo. Comece de novo com /setup.</translation>
    </message>
    <message>
        <source>This was taken over. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was tried meanwhile, and may have arrived. Reload the list.</source>
        <translation>Isso foi tentado nesse meio-tempo e pode ter chegado. Recarregue a lista.</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Esta semana</translation>
    </message>
    <message>
        <source>This works inside servers only. Use the command in a channel of your server.</source>
        <translation>Isto só funciona em servidores. Use o comando em um canal do seu servidor.</translation>
    </message>
    <message>
        <source>This would be taken over. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This would risk %1 u, but only %2 u of the %3 u a day are left. Lower the units or wait until tomorrow.</source>
        <translation>Isto arriscaria %1 u, mas das %3 u por dia só restam %2 u. Baixe as unidades ou espere até amanhã.</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Este ano</translation>
    </message>
    <message>
        <source>Ties: net, then smaller turnover, then name.</source>
        <translation>Empates: líquido, depois menor volume, depois nome.</translation>
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
        <translation>Fuso horário</translation>
    </message>
    <message>
        <source>Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times in %1</source>
        <translation>Horários de %1</translation>
    </message>
    <message>
        <source>To mend it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To risk</source>
        <translation>Em risco</translation>
    </message>
    <message>
        <source>To risk %1 u / To win %2 u</source>
        <translation>Em risco %1 u / A ganhar %2 u</translation>
    </message>
    <message>
        <source>To risk %1 u, to win %2 u.</source>
        <translation>Em risco %1 u, a ganhar %2 u.</translation>
    </message>
    <message>
        <source>To win</source>
        <translation>A ganhar</translation>
    </message>
    <message>
        <source>To win %1 u / To risk %2 u</source>
        <translation>A ganhar %1 u / Em risco %2 u</translation>
    </message>
    <message>
        <source>To win %1 u, to risk %2 u.</source>
        <translation>A ganhar %1 u, em risco %2 u.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoje</translation>
    </message>
    <message>
        <source>Today: %1</source>
        <translation>Hoje: %1</translation>
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
        <translation>Imagens demais esperam para ser desenhadas. Espere um momento e tente de novo.</translation>
    </message>
    <message>
        <source>Took %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top cappers</source>
        <translation>Melhores cappers</translation>
    </message>
    <message>
        <source>Top cappers:</source>
        <translation>Melhores cappers:</translation>
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
        <translation>Volume %1, com valor fixo %2.</translation>
    </message>
    <message>
        <source>Type it</source>
        <translation>Digitar</translation>
    </message>
    <message>
        <source>Type it when it is not in the list.</source>
        <translation>Digite se não estiver na lista.</translation>
    </message>
    <message>
        <source>Type the same id to confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under</source>
        <translation>Menos</translation>
    </message>
    <message>
        <source>Under %1</source>
        <translation>Menos de %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Undo the batch that took it, then import again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo window (minutes)</source>
        <translation>Prazo para desfazer (minutos)</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Unidades</translation>
    </message>
    <message>
        <source>Units a day, 0 for no bound; the server's when left out</source>
        <translation>Unidades por dia, 0 sem limite; se omitido, as do servidor</translation>
    </message>
    <message>
        <source>Units a day; empty for the server's, 0 for no bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units counter</source>
        <translation>Contador de unidades</translation>
    </message>
    <message>
        <source>Units lost when the bet loses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units offered</source>
        <translation>Unidades oferecidas</translation>
    </message>
    <message>
        <source>Units shown</source>
        <translation>Unidades mostradas</translation>
    </message>
    <message>
        <source>Units to risk</source>
        <translation>Unidades em risco</translation>
    </message>
    <message>
        <source>Units to win</source>
        <translation>Unidades a ganhar</translation>
    </message>
    <message>
        <source>Units won when the bet wins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units, for example 1 or 0.5</source>
        <translation>Unidades, por exemplo 1 ou 0.5</translation>
    </message>
    <message>
        <source>Unverified starts</source>
        <translation>Inícios não verificados</translation>
    </message>
    <message>
        <source>Unverified starts are left out.</source>
        <translation>Inícios não verificados ficam de fora.</translation>
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
        <translation>Use /bet void para uma aposta que não conta.</translation>
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
        <translation>ANULADA</translation>
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
        <translation>Versões</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Anulada</translation>
    </message>
    <message>
        <source>Void this bet: it counts nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>Anulada</translation>
    </message>
    <message>
        <source>W%1</source>
        <translation>V%1</translation>
    </message>
    <message>
        <source>W-L-P</source>
        <translation>G-P-P</translation>
    </message>
    <message>
        <source>WON</source>
        <translation>GANHA</translation>
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
        <translation>Classificação da semana</translation>
    </message>
    <message>
        <source>Weekly recap</source>
        <translation>Resumo da semana</translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a bet can be staked with a click, as 0.5, 1, 2, 5.</source>
        <translation>Com quanto se pode apostar com um clique, como 0.5, 1, 2, 5.</translation>
    </message>
    <message>
        <source>What a final score does: nothing, propose a grade, or grade at once.</source>
        <translation>O que um placar final faz: nada, propor uma avaliação ou avaliar na hora.</translation>
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
        <translation>O que acontece com uma aposta num jogo já iniciado.</translation>
    </message>
    <message>
        <source>What happens to a bet whose slip appears only after its game has started.</source>
        <translation>O que acontece com uma aposta cujo bilhete só aparece após o início do jogo.</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>O que é contado</translation>
    </message>
    <message>
        <source>What is counted, for example Points or Rebounds</source>
        <translation>O que é contado, por exemplo Points ou Rebounds</translation>
    </message>
    <message>
        <source>What is counted?</source>
        <translation>O que é contado?</translation>
    </message>
    <message>
        <source>What is expected is not an object. Mend or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is your pick?</source>
        <translation>Qual é o seu palpite?</translation>
    </message>
    <message>
        <source>What it is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the commands do</source>
        <translation>O que os comandos fazem</translation>
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
        <translation>O que as unidades significam</translation>
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
        <translation>Quando começa o jogo?</translation>
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
        <translation>Onde os bilhetes são publicados; sem isso nada pode ser apostado.</translation>
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
        <translation>Onde os membros podem usar comandos; em toda parte se não definido.</translation>
    </message>
    <message>
        <source>Where recaps and leaderboards are posted.</source>
        <translation>Onde resumos e classificações são publicados.</translation>
    </message>
    <message>
        <source>Where the bot keeps pictures, the daily root of the journal and messages to administrators.</source>
        <translation>Onde o bot guarda imagens, a raiz diária do diário e mensagens aos administradores.</translation>
    </message>
    <message>
        <source>Where the bot tells its operator of alerts, such as a full disk; nowhere when unset. Nobody is pinged. Only the operator can set it, in the panel or the terminal: alerts tell of the machine and of all servers.</source>
        <translation>Onde o bot avisa seu operador de alertas, como um disco cheio; em lugar nenhum se vazio. Ninguém é mencionado. Só o operador pode defini-lo, no painel ou no terminal: os alertas falam da máquina e de todos os servidores.</translation>
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
        <translation>Para onde vai o bilhete, se não for o canal habitual</translation>
    </message>
    <message>
        <source>Whether a prop on a player who did not play is void; it is lost otherwise.</source>
        <translation>Se uma aposta num jogador que não jogou é anulada; senão é perdida.</translation>
    </message>
    <message>
        <source>Whether a recap of the day before is posted.</source>
        <translation>Se um resumo do dia anterior é publicado.</translation>
    </message>
    <message>
        <source>Whether a recap of the month before is posted on its first day.</source>
        <translation>Se um resumo do mês anterior é publicado no primeiro dia.</translation>
    </message>
    <message>
        <source>Whether a recap of the week before is posted on Mondays.</source>
        <translation>Se um resumo da semana anterior é publicado às segundas.</translation>
    </message>
    <message>
        <source>Whether boards count bets whose game has no known start.</source>
        <translation>Se as classificações contam apostas sem início conhecido.</translation>
    </message>
    <message>
        <source>Whether cappers may change their own name, colour and picture.</source>
        <translation>Se os cappers podem alterar seu nome, cor e imagem.</translation>
    </message>
    <message>
        <source>Whether cappers may grade the bets they placed; a void is never theirs to give.</source>
        <translation>Se os cappers podem avaliar as próprias apostas; anulá-las nunca lhes cabe.</translation>
    </message>
    <message>
        <source>Whether cappers may take back a grade of a bet they placed.</source>
        <translation>Se os cappers podem desfazer uma avaliação da própria aposta.</translation>
    </message>
    <message>
        <source>Whether markets on a whole game include overtime.</source>
        <translation>Se os mercados do jogo inteiro incluem a prorrogação.</translation>
    </message>
    <message>
        <source>Whether the leaderboard of the month before is posted on its first day.</source>
        <translation>Se a classificação do mês anterior é publicada no primeiro dia.</translation>
    </message>
    <message>
        <source>Whether the leaderboard of the week before is posted on Mondays.</source>
        <translation>Se a classificação da semana anterior é publicada às segundas.</translation>
    </message>
    <message>
        <source>Whether the program that hosts the bot makes a backup of the record every day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the rest is priced anew or the whole parlay is void.</source>
        <translation>Se o resto é recalculado ou toda a múltipla é anulada.</translation>
    </message>
    <message>
        <source>Whether typed book odds pay a parlay from which no leg dropped.</source>
        <translation>Se a odd da casa paga uma múltipla da qual nenhuma seleção caiu.</translation>
    </message>
    <message>
        <source>Which amount stands first: what is risked, what is won, or the one that was typed.</source>
        <translation>Qual valor vem primeiro: o arriscado, o ganho ou o digitado.</translation>
    </message>
    <message>
        <source>Which game is the selection about?</source>
        <translation>De que jogo é a seleção?</translation>
    </message>
    <message>
        <source>Which game?</source>
        <translation>Qual jogo?</translation>
    </message>
    <message>
        <source>Which kind of line?</source>
        <translation>Qual tipo de aposta?</translation>
    </message>
    <message>
        <source>Which league?</source>
        <translation>Qual liga?</translation>
    </message>
    <message>
        <source>Which note?</source>
        <translation>Qual nota?</translation>
    </message>
    <message>
        <source>Which page, from 1</source>
        <translation>Qual página, a partir de 1</translation>
    </message>
    <message>
        <source>Which part of the game?</source>
        <translation>Qual parte do jogo?</translation>
    </message>
    <message>
        <source>Which player?</source>
        <translation>Qual jogador?</translation>
    </message>
    <message>
        <source>Which setting to change</source>
        <translation>Qual configuração alterar</translation>
    </message>
    <message>
        <source>Which settled bets count; all when left out</source>
        <translation>Quais apostas avaliadas contam; todas se ficar vazio</translation>
    </message>
    <message>
        <source>Which side do you take?</source>
        <translation>Que lado você escolhe?</translation>
    </message>
    <message>
        <source>Who may add and remove cappers; nobody leaves it to the panel.</source>
        <translation>Quem pode adicionar e remover cappers; ninguém deixa isso ao painel.</translation>
    </message>
    <message>
        <source>Who may ask for bets, statistics, leaderboards and games.</source>
        <translation>Quem pode pedir apostas, estatísticas, classificações e jogos.</translation>
    </message>
    <message>
        <source>Who may ask for the health of the bot.</source>
        <translation>Quem pode perguntar pelo estado do bot.</translation>
    </message>
    <message>
        <source>Who may cancel bets</source>
        <translation>Quem pode cancelar apostas</translation>
    </message>
    <message>
        <source>Who may change cappers</source>
        <translation>Quem pode alterar cappers</translation>
    </message>
    <message>
        <source>Who may change profiles</source>
        <translation>Quem pode alterar perfis</translation>
    </message>
    <message>
        <source>Who may change settings</source>
        <translation>Quem pode alterar configurações</translation>
    </message>
    <message>
        <source>Who may change the settings of the server.</source>
        <translation>Quem pode alterar as configurações do servidor.</translation>
    </message>
    <message>
        <source>Who may correct bets</source>
        <translation>Quem pode corrigir apostas</translation>
    </message>
    <message>
        <source>Who may give a settled bet another result; a moderator only in the channel of the slip.</source>
        <translation>Quem pode dar outro resultado a uma aposta liquidada; um moderador só no canal do bilhete.</translation>
    </message>
    <message>
        <source>Who may grade any bet</source>
        <translation>Quem pode avaliar qualquer aposta</translation>
    </message>
    <message>
        <source>Who may grade own bets</source>
        <translation>Quem pode avaliar as próprias apostas</translation>
    </message>
    <message>
        <source>Who may grade the bets of others; a moderator only in the channel of the slip.</source>
        <translation>Quem pode avaliar apostas de outros; um moderador só no canal do bilhete.</translation>
    </message>
    <message>
        <source>Who may manage cappers, settings and every bet, beside members who may manage the server.</source>
        <translation>Quem pode gerir cappers, configurações e toda aposta, além dos membros que gerem o servidor.</translation>
    </message>
    <message>
        <source>Who may place bets</source>
        <translation>Quem pode fazer apostas</translation>
    </message>
    <message>
        <source>Who may place bets; nobody while betting is to rest.</source>
        <translation>Quem pode fazer apostas; ninguém enquanto devem parar.</translation>
    </message>
    <message>
        <source>Who may read an old bot's database; reading is all that is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may see the record</source>
        <translation>Quem pode ver o registro</translation>
    </message>
    <message>
        <source>Who may see the status</source>
        <translation>Quem pode ver o estado</translation>
    </message>
    <message>
        <source>Who may take a bet out of the record; a moderator only in the channel of the slip.</source>
        <translation>Quem pode tirar uma aposta do registro; um moderador só no canal do bilhete.</translation>
    </message>
    <message>
        <source>Who may take back a grade of any bet; a moderator only in the channel of the slip.</source>
        <translation>Quem pode desfazer a avaliação de qualquer aposta; um moderador só no canal do bilhete.</translation>
    </message>
    <message>
        <source>Who may undo any grade</source>
        <translation>Quem pode desfazer qualquer avaliação</translation>
    </message>
    <message>
        <source>Who may undo grades of own bets</source>
        <translation>Quem pode desfazer as próprias avaliações</translation>
    </message>
    <message>
        <source>Who may void bets</source>
        <translation>Quem pode anular apostas</translation>
    </message>
    <message>
        <source>Who may withdraw a bet before its start; a capper only an own one.</source>
        <translation>Quem pode retirar uma aposta antes do início; um capper só uma própria.</translation>
    </message>
    <message>
        <source>Who posts slips</source>
        <translation>Quem publica os bilhetes</translation>
    </message>
    <message>
        <source>Who they are here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole game</source>
        <translation>Jogo inteiro</translation>
    </message>
    <message>
        <source>Whose bets; everybody's when left out</source>
        <translation>De quem; de todos se ficar vazio</translation>
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
        <translation>De quem; o servidor inteiro se ficar vazio</translation>
    </message>
    <message>
        <source>Why, and what can be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why; kept in the bet's history</source>
        <translation>Por quê; fica no histórico da aposta</translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation>Taxa de acerto</translation>
    </message>
    <message>
        <source>Win rate, 95 %</source>
        <translation>Acerto, 95 %</translation>
    </message>
    <message>
        <source>Win rate, 95 % interval: %1.</source>
        <translation>Taxa de acerto, intervalo de 95 %: %1.</translation>
    </message>
    <message>
        <source>Win rate: %1.</source>
        <translation>Taxa de acerto: %1.</translation>
    </message>
    <message>
        <source>Win rate: %1. ROI: %2. Settled bets: %3. Rates need %4 won or lost bets.</source>
        <translation>Taxa de acerto: %1. ROI: %2. Apostas liquidadas: %3. As taxas precisam de %4 apostas ganhas ou perdidas.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wins</source>
        <translation>Vitórias</translation>
    </message>
    <message>
        <source>With it backups hold the secrets, encrypted; without it they hold none. It is needed again to restore them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw a bet before its game starts; its history stays</source>
        <translation>Retirar uma aposta antes do início do jogo; o histórico dela fica</translation>
    </message>
    <message>
        <source>Withdraw this bet: it counts nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without self-graded bets: longest winning run %1, longest losing run %2, worst drawdown %3 u.</source>
        <translation>Sem as autoavaliadas: maior sequência de vitórias %1, maior sequência de derrotas %2, maior queda %3 u.</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Ganha</translation>
    </message>
    <message>
        <source>Worst bet</source>
        <translation>Pior aposta</translation>
    </message>
    <message>
        <source>Worst bet: %1 at %2 by %3, %4.</source>
        <translation>Pior aposta: %1 a %2 de %3, %4.</translation>
    </message>
    <message>
        <source>Worst drawdown</source>
        <translation>Maior queda</translation>
    </message>
    <message>
        <source>Worst drawdown %1.</source>
        <translation>Maior queda %1.</translation>
    </message>
    <message>
        <source>Worst: %1, %2 u</source>
        <translation>Pior: %1, %2 u</translation>
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
        <translation>Escreva a cor como # e seis dígitos hexadecimais, por exemplo #3B82F6.</translation>
    </message>
    <message>
        <source>Write the day as year, month and day, for example 2026-11-24.</source>
        <translation>Escreva o dia como ano, mês e dia, por exemplo 2026-11-24.</translation>
    </message>
    <message>
        <source>Write the share of a dead heat as a fraction up to 1, for example 1/2, or leave it empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the share of a dead heat as a fraction up to 1, for example 1/2.</source>
        <translation>Escreva a parte do empate dividido como fração até 1, por exemplo 1/2.</translation>
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
        <translation>Sim</translation>
    </message>
    <message>
        <source>Your colour, as #3B82F6</source>
        <translation>Sua cor, como #3B82F6</translation>
    </message>
    <message>
        <source>Your name on slips</source>
        <translation>Seu nome nos bilhetes</translation>
    </message>
    <message>
        <source>Your pick, for example Celtics or Over</source>
        <translation>Seu palpite, por exemplo Celtics ou Over</translation>
    </message>
    <message>
        <source>Your picture, at most 8 MB; its middle square is shown</source>
        <translation>Sua imagem, no máximo 8 MB; o quadrado central é mostrado</translation>
    </message>
    <message>
        <source>Your profile</source>
        <translation>Seu perfil</translation>
    </message>
    <message>
        <source>Your profile is saved</source>
        <translation>Seu perfil está salvo</translation>
    </message>
    <message>
        <source>Your profile picture</source>
        <translation>Sua imagem de perfil</translation>
    </message>
    <message>
        <source>Your side of it</source>
        <translation>O seu lado</translation>
    </message>
    <message>
        <source>`%1`
Whoever keeps this line can prove later that nothing up to journal row %2 was changed since: `dbsbmd verify %3 --seq %2 --root %1`</source>
        <translation>`%1`
Quem guardar esta linha poderá provar depois que nada até a linha %2 do diário foi mudado desde então: `dbsbmd verify %3 --seq %2 --root %1`</translation>
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
        <translation>um jogo adiado por mais de %1 horas é anulado</translation>
    </message>
    <message>
        <source>a pick on a player who did not play is lost</source>
        <translation>um palpite sobre um jogador que não jogou é perdido</translation>
    </message>
    <message>
        <source>a pick on a player who did not play is void</source>
        <translation>um palpite sobre um jogador que não jogou é anulado</translation>
    </message>
    <message>
        <source>a void selection drops out of a parlay</source>
        <translation>uma seleção anulada sai da múltipla</translation>
    </message>
    <message>
        <source>a void selection voids a parlay with another one on its game</source>
        <translation>uma seleção anulada anula uma múltipla com outra do mesmo jogo</translation>
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
        <translation>analisar</translation>
    </message>
    <message>
        <source>analyze %1</source>
        <translation>analisar %1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>e mais %1</translation>
    </message>
    <message>
        <source>another process is changing it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1 u a day</source>
        <translation>no máximo %1 u por dia</translation>
    </message>
    <message>
        <source>being checked</source>
        <translation>em verificação</translation>
    </message>
    <message>
        <source>broken, checked %1: %2</source>
        <translation>quebrado, verificado %1: %2</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelado</translation>
    </message>
    <message>
        <source>command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation>pronto</translation>
    </message>
    <message>
        <source>each bet 1 u</source>
        <translation>cada aposta 1 u</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vazia</translation>
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
        <translation>primeiras 5 entradas</translation>
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
        <translation>pelo nome</translation>
    </message>
    <message>
        <source>half lost</source>
        <translation>meio perdida</translation>
    </message>
    <message>
        <source>half won</source>
        <translation>meio ganha</translation>
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
        <translation>intacto, verificado %1: %2 linhas, %3 apostas</translation>
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
        <translation>ao vivo%1</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdida</translation>
    </message>
    <message>
        <source>ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>net by turnover</source>
        <translation>líquido por volume</translation>
    </message>
    <message>
        <source>no</source>
        <translation>não</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>sem dados</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nenhum</translation>
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
        <translation>linhas antigas</translation>
    </message>
    <message>
        <source>over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overtime counts</source>
        <translation>a prorrogação conta</translation>
    </message>
    <message>
        <source>overtime does not count</source>
        <translation>a prorrogação não conta</translation>
    </message>
    <message>
        <source>panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>postponed</source>
        <translation>adiado</translation>
    </message>
    <message>
        <source>push</source>
        <translation>push</translation>
    </message>
    <message>
        <source>pushes left out</source>
        <translation>sem os push</translation>
    </message>
    <message>
        <source>rebuild %1</source>
        <translation>recalcular %1</translation>
    </message>
    <message>
        <source>regulation</source>
        <translation>tempo regulamentar</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>linha %1</translation>
    </message>
    <message>
        <source>saved, now %1.</source>
        <translation>salvo, agora %1.</translation>
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
        <translation>início não verificado</translation>
    </message>
    <message>
        <source>t = %1: above luck</source>
        <translation>t = %1: acima da sorte</translation>
    </message>
    <message>
        <source>t = %1: below luck</source>
        <translation>t = %1: abaixo da sorte</translation>
    </message>
    <message>
        <source>t = %1: far above luck</source>
        <translation>t = %1: muito acima da sorte</translation>
    </message>
    <message>
        <source>t = %1: far below luck</source>
        <translation>t = %1: muito abaixo da sorte</translation>
    </message>
    <message>
        <source>t = %1: within luck</source>
        <translation>t = %1: dentro da sorte</translation>
    </message>
    <message>
        <source>the final score</source>
        <translation>o placar final</translation>
    </message>
    <message>
        <source>the odds of the selections pay</source>
        <translation>pagam as odds das seleções</translation>
    </message>
    <message>
        <source>the odds of the sportsbook pay a full parlay</source>
        <translation>uma múltipla completa paga a odd da casa de apostas</translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too few bets</source>
        <translation>apostas de menos</translation>
    </message>
    <message>
        <source>unchanged.</source>
        <translation>sem mudança.</translation>
    </message>
    <message>
        <source>vacuum</source>
        <translation>compactar</translation>
    </message>
    <message>
        <source>vacuum %1</source>
        <translation>compactar %1</translation>
    </message>
    <message>
        <source>verify %1</source>
        <translation>verificar %1</translation>
    </message>
    <message>
        <source>void</source>
        <translation>anulada</translation>
    </message>
    <message>
        <source>what the server says a day</source>
        <translation>o que o servidor permite por dia</translation>
    </message>
    <message>
        <source>without a bound</source>
        <translation>sem limite</translation>
    </message>
    <message>
        <source>won</source>
        <translation>ganha</translation>
    </message>
    <message>
        <source>won and lost bets</source>
        <translation>apostas ganhas e perdidas</translation>
    </message>
    <message>
        <source>won-lost-push</source>
        <translation>ganhas-perdidas-push</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sim</translation>
    </message>
    <message>
        <source>your own, below</source>
        <translation>a sua, abaixo</translation>
    </message>
</context>
</TS>
