class Team:
    """Every node asks as soon as what it reads is there."""

    def __init__(self, base_url: str | None = None):
        self.clients = {
            name: AsyncOpenAI(
                base_url=base_url or model.base_url,
                api_key=key(model),
                timeout=model.timeout,
                max_retries=5,
            )
            for name, model in MODELS.items()
        }

    async def ask(self, question: str) -> dict[str, Reply]:
        """Each node's reply."""
        loop = asyncio.get_running_loop()
        sent = {node.id: loop.create_future() for node in NODES}
        tasks = {}
        async with asyncio.TaskGroup() as group:
            for node in NODES:
                reads = [tasks[r] for r in node.reads]
                tasks[node.id] = group.create_task(
                    self.reply(question, node, reads, sent)
                )
        return {id: task.result() for id, task in tasks.items()}

    async def reply(self, question: str, node: Node, reads: list, sent: dict) -> Reply:
        read = [await task for task in reads]
${vote}        sending = request(node, question, read)
        sent[node.id].set_result(sending)
        done = await self.clients[node.model].chat.completions.create(
            model=MODELS[node.model].name,
            messages=sending["messages"],
            seed=await sample(node, sending, sent),
            **sending["settings"],
        )
        text, used = done.choices[0].message.content or "", done.usage
        if used is None:
            return Reply(text)
        return Reply(text, used.prompt_tokens, used.completion_tokens)


