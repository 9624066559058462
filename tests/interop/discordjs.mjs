// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A discord.js bot against the simulator. Usage: node discordjs.mjs dbsbm_sim [certificate key]
import assert from 'node:assert/strict';
import { once } from 'node:events';
import {
  ActionRowBuilder, AttachmentBuilder, ButtonBuilder, ButtonStyle, Client, EmbedBuilder, Events,
  GatewayIntentBits, MessageFlags, ModalBuilder, Partials, RESTJSONErrorCodes, SlashCommandBuilder,
  TextInputBuilder, TextInputStyle, UserSelectMenuBuilder,
} from 'discord.js';
import { startSimulator } from './simulator.mjs';

const [program, ...tls] = process.argv.slice(2);
const sim = await startSimulator(program, ...tls);
const { addresses } = sim;
const patience = 20_000;

function within(promise, what) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: nothing within ${patience} ms`)), patience);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

function makeClient() {
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.MessageContent],
    partials: [Partials.Message],
    rest: { api: addresses.restBase.replace(/\/v10$/, ''), version: '10' },
  });
}

const client = makeClient();
let resumedShard;
client.on(Events.ShardResume, (shard, replayed) => { resumedShard = { shard, replayed }; });
client.on(Events.Error, (error) => console.error('client error', error));

const button = (id, label) => new ActionRowBuilder().addComponents(
  new ButtonBuilder().setCustomId(id).setLabel(label).setStyle(ButtonStyle.Primary));

const handlers = {
  async ping(interaction) {
    const text = `pong ${interaction.options.getString('text')} ${interaction.options.getUser('who').username}`;
    const response = await interaction.reply({
      content: text, components: [button('again', 'Again')], withResponse: true,
    });
    handlers.seen = response.resource.message;
  },
  async slow(interaction) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const file = new AttachmentBuilder(Buffer.from('slip'), { name: 'slip.txt' });
    const embed = new EmbedBuilder().setTitle('Slip').setDescription('with a file');
    await interaction.editReply({ content: 'ready', embeds: [embed], files: [file] });
    await interaction.followUp({ content: 'and more', flags: MessageFlags.Ephemeral });
  },
  async form(interaction) {
    const input = new TextInputBuilder().setCustomId('note').setLabel('Note').setStyle(TextInputStyle.Short);
    await interaction.showModal(new ModalBuilder().setCustomId('form').setTitle('A form')
      .addComponents(new ActionRowBuilder().addComponents(input)));
  },
  async choose(interaction) {
    const select = new UserSelectMenuBuilder().setCustomId('who');
    await interaction.reply({ content: 'Who?', components: [new ActionRowBuilder().addComponents(select)] });
  },
};

client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isChatInputCommand()) await handlers[interaction.commandName](interaction);
  else if (interaction.isAutocomplete()) await interaction.respond([{ name: `${interaction.options.getFocused()}!`, value: 'x' }]);
  else if (interaction.isButton()) await interaction.update({ content: `pressed by ${interaction.user.username}`, components: [] });
  else if (interaction.isUserSelectMenu()) await interaction.reply(`chosen ${interaction.users.first().username}`);
  else if (interaction.isModalSubmit()) await interaction.reply(`noted ${interaction.fields.getTextInputValue('note')}`);
});

const commands = [
  new SlashCommandBuilder().setName('ping').setDescription('Answers')
    .addStringOption((o) => o.setName('text').setDescription('Some text').setRequired(true).setAutocomplete(true))
    .addUserOption((o) => o.setName('who').setDescription('Somebody').setRequired(true)),
  new SlashCommandBuilder().setName('slow').setDescription('Answers late'),
  new SlashCommandBuilder().setName('form').setDescription('Asks'),
  new SlashCommandBuilder().setName('choose').setDescription('Lets choose'),
].map((command) => command.toJSON());

// Waits until the answer to an interaction fulfils the condition.
async function replyWhen(interaction, condition) {
  for (;;) {
    const { result } = await sim.act('reply', interaction);
    if (result && condition(result)) return result;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const ping = { path: ['ping'], options: { text: 'hello', who: addresses.member } };
let channel;

const tests = {
  'logs in and sees the guild': async () => {
    const ready = once(client, Events.ClientReady);
    await client.login(addresses.token);
    await ready;
    const guild = client.guilds.cache.get(addresses.guild);
    assert.equal(guild.name, 'Interop');
    assert.equal(guild.roles.cache.get(addresses.role).name, 'Capper');
    assert.equal(guild.members.cache.get(addresses.member).user.username, 'ada');
    channel = guild.channels.cache.get(addresses.channel);
    assert.equal(channel.name, 'bets');
    assert.ok(guild.members.me.permissions.has('ManageWebhooks'));
  },
  'registers commands': async () => {
    const registered = await client.application.commands.set(commands, addresses.guild);
    assert.equal(registered.size, 4);
    const { result } = await sim.act('state');
    assert.deepEqual(result.commands.map((c) => c.name), ['ping', 'slow', 'form', 'choose']);
    assert.equal((await client.application.commands.fetch({ guildId: addresses.guild })).size, 4);
  },
  'answers a slash command': async () => {
    const { result, error } = await sim.act('command', ping);
    assert.equal(error, undefined);
    assert.equal(result.type, 4);
    assert.equal(result.data.content, 'pong hello ada');
    assert.equal(result.data.components[0].components[0].custom_id, 'again');
  },
  'reads the message of its answer': async () => {
    await replyWhen((await sim.act('command', ping)).interaction, () => handlers.seen);
    assert.equal(handlers.seen.content, 'pong hello ada');
  },
  'answers a button': async () => {
    const first = await sim.act('command', ping);
    const { result, error } = await sim.act('press', { message: first.result.message, customId: 'again' });
    assert.equal(error, undefined);
    assert.equal(result.type, 7);
    const after = await sim.act('reply', first.interaction);
    assert.equal(after.result.data.content, 'pressed by ada');
    assert.match((await sim.act('press', { message: first.result.message, customId: 'again' })).error, /again/);
  },
  'defers, uploads and follows up': async () => {
    const { result, interaction } = await sim.act('command', { path: ['slow'] });
    assert.equal(result.type, 5);
    const done = await replyWhen(interaction, (reply) => reply.followUps.length === 1);
    assert.ok(done.ephemeral);
    assert.equal(done.data.content, 'ready');
    assert.deepEqual(done.files, [4]);
    assert.equal(done.followUps[0].content, 'and more');
  },
  'completes what is typed': async () => {
    const { result } = await sim.act('autocomplete', { path: ['ping'], options: { text: 'hel' }, focused: 'text' });
    assert.equal(result.data.choices[0].name, 'hel!');
  },
  'shows a form and reads it': async () => {
    const { result, interaction } = await sim.act('command', { path: ['form'] });
    assert.equal(result.type, 9);
    const answer = await sim.act('modal', { reply: interaction, values: { note: 'fine' } });
    assert.equal(answer.result.data.content, 'noted fine');
  },
  'resolves a select': async () => {
    const { result } = await sim.act('command', { path: ['choose'] });
    const chosen = await sim.act('press', { message: result.message, customId: 'who', values: [addresses.member] });
    assert.equal(chosen.result.data.content, 'chosen ada');
  },
  'refuses what is not registered': async () => {
    assert.match((await sim.act('command', { path: ['nothing'] })).error, /not registered/);
  },
  'posts, edits, lists and deletes messages': async () => {
    const nonce = '1234567890';
    const message = await channel.send({ content: 'one', nonce, enforceNonce: true });
    assert.equal((await channel.send({ content: 'one', nonce, enforceNonce: true })).id, message.id);
    assert.equal((await message.edit('two')).content, 'two');
    assert.equal((await channel.messages.fetch({ limit: 1 })).first().content, 'two');
    await message.delete();
    await assert.rejects(channel.messages.fetch({ message: message.id, force: true }),
      (error) => error.code === RESTJSONErrorCodes.UnknownMessage);
  },
  'posts through a webhook with a picture': async () => {
    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAYAAAC56t6BAAAAEklEQVR4nGP8z8DwnwEKmGAMADMeAwVAJL1EAAAAAElFTkSuQmCC', 'base64');
    const webhook = await channel.createWebhook({ name: 'Cappers' });
    const sent = await webhook.send({ content: 'slip', username: 'Ada', files: [{ attachment: png, name: 'slip.png' }] });
    assert.equal(sent.author.username, 'Ada');
    const attachment = sent.attachments.first();
    assert.deepEqual([attachment.width, attachment.height, attachment.size], [2, 3, png.length]);
    const bytes = Buffer.from(await (await fetch(attachment.url)).arrayBuffer());
    assert.ok(bytes.equals(png));
    const edited = await webhook.editMessage(sent.id, { content: 'graded' });
    assert.equal(edited.content, 'graded');
    assert.equal(edited.attachments.size, 1);
    assert.equal((await channel.fetchWebhooks()).size, 1);
  },
  'hears what members write': async () => {
    const heard = once(client, Events.MessageCreate);
    await sim.act('post', 'good morning');
    assert.equal((await heard)[0].content, 'good morning');
  },
  'gets the error of a bad body': async () => {
    await assert.rejects(channel.send({ embeds: [{ title: 'x'.repeat(257) }] }), (error) => error.code === 50035);
  },
  'resumes after a dropped socket and misses nothing': async () => {
    // The command is given while no socket is there: only the replay can bring it.
    const { result, error } = await sim.act('drop', ping);
    assert.equal(error, undefined);
    assert.equal(result.data.content, 'pong hello ada');
    const state = (await sim.act('state')).result;
    assert.equal(state.resumes, 1);
    assert.equal(state.identifies, 1);
    assert.ok(resumedShard && resumedShard.replayed >= 1, 'the resume replayed an event');
  },
  'resumes when asked to reconnect': async () => {
    const again = once(client, Events.ShardResume);
    await sim.act('reconnect');
    await again;
    const state = (await sim.act('state')).result;
    assert.deepEqual([state.resumes, state.identifies, state.sockets], [2, 1, 1]);
  },
  'identifies anew when the session is invalid': async () => {
    const ready = once(client, Events.ShardReady);
    await sim.act('invalidate', false);
    await ready;
    const state = (await sim.act('state')).result;
    assert.deepEqual([state.resumes, state.identifies], [2, 2]);
    assert.equal((await sim.act('command', ping)).result.data.content, 'pong hello ada');
  },
  'is refused with a wrong token': async () => {
    const stranger = makeClient();
    await assert.rejects(stranger.login('bm9ib2R5.wrong.token'), /invalid token/i);
    await stranger.destroy();
  },
};

let passed = 0;
let failed = 0;
for (const [name, test] of Object.entries(tests)) {
  try {
    await within(test(), name);
    ++passed;
    console.log(`ok   ${name}`);
  } catch (error) {
    ++failed;
    console.log(`FAIL ${name}\n     ${error.stack ?? error}`);
  }
}
await client.destroy();
await sim.stop();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
