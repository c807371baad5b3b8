// Talks to the server at OPENAI_BASE_URL as any user of the official client would; prints one line of JSON.

import OpenAI, { APIError, BadRequestError, NotFoundError } from "openai";

const client = new OpenAI({ maxRetries: 0, timeout: 10_000 });
const [prompt] = process.argv.slice(2);
const messages = [{ role: "user", content: prompt }];

const models = [];
for await (const model of client.models.list()) {
  models.push(model.id);
}
const [model] = models;

const completion = await client.chat.completions.create({ model, messages, temperature: 0.8, max_tokens: 400 });

let streamed = "";
let streamedUsage = null;
const stream = await client.chat.completions.create({ model, messages, stream: true, stream_options: { include_usage: true } });
for await (const chunk of stream) {
  streamed += chunk.choices[0]?.delta.content ?? "";
  streamedUsage = chunk.usage ?? streamedUsage;
}

async function refusal(request) {
  try {
    await client.chat.completions.create(request);
    return null;
  } catch (error) {
    return {
      api: error instanceof APIError,
      notFound: error instanceof NotFoundError,
      badRequest: error instanceof BadRequestError,
      status: error.status,
      code: error.code,
      message: error.message,
    };
  }
}

console.log(JSON.stringify({
  models,
  content: completion.choices[0].message.content,
  finishReason: completion.choices[0].finish_reason,
  usage: completion.usage,
  streamed,
  streamedUsage,
  unknownModel: await refusal({ model: "gpt-nobody", messages }),
  noMessages: await refusal({ model, messages: [] }),
}));
