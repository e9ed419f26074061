// The official client of OpenAI's interface, asked to do what programs do with it.
import OpenAI from 'openai';

const client = new OpenAI({ baseURL: process.argv[2], apiKey: 'none', maxRetries: 0 });
const messages = [{ role: 'user', content: process.argv[3] }];
const ask = { model: 'llama-3.2-1b', messages, seed: 1 };

const models = await client.models.list();
console.log('models', models.data.map((m) => m.id).join(','));
const whole = await client.chat.completions.create(ask);
const text = whole.choices[0].message.content;
console.log('completion', whole.choices[0].finish_reason, whole.usage.total_tokens);
let said = '';
let usage;
const stream = await client.chat.completions.create({
  ...ask, stream: true, stream_options: { include_usage: true },
});
for await (const piece of stream) {
  said += piece.choices[0]?.delta?.content ?? '';
  usage = piece.usage ?? usage;
}
console.log('stream', said === text ? 'same' : 'other', usage.total_tokens);
for (const wrong of [
  { model: 'gpt-x', messages },
  { model: 'llama-3.2-1b', messages: [{ role: 'user', content: 'Who are you?' }] },
]) {
  try {
    await client.chat.completions.create(wrong);
    console.log('no error');
  } catch (e) {
    console.log('error', e.constructor.name, e.status, e.type, e.code);
  }
}
