class State(TypedDict):
    question: str
    replies: Annotated[dict[str, Reply], lambda before, new: before | new]


class Team:
    """As LangGraph runs it: a step a node, those at one depth at the same time."""

    def __init__(self, base_url: str | None = None):
        self.models = {
            name: ChatOpenAI(
                model=model.name,
                base_url=base_url or model.base_url,
                api_key=key(model),
                timeout=model.timeout,
                max_retries=5,
            )
            for name, model in MODELS.items()
        }
        # LangGraph keeps some names and signs for itself.
        step = {
            n.id: f"{i} {re.sub('[:|]', '_', n.id)}" for i, n in enumerate(NODES, 1)
        }
        builder = StateGraph(State)
        for node in NODES:
            builder.add_node(step[node.id], self.step(node))
            builder.add_edge([step[r] for r in node.reads] or START, step[node.id])
        builder.add_edge(step[OUTPUT], END)
        self.graph = builder.compile()

    async def ask(self, question: str) -> dict[str, Reply]:
        """Each node's reply."""
        loop = asyncio.get_running_loop()
        sent = {node.id: loop.create_future() for node in NODES}
        done = await self.graph.ainvoke(
            {"question": question, "replies": {}},
            {"configurable": {"sent": sent}, "recursion_limit": len(NODES) + 2},
        )
        return {node.id: done["replies"][node.id] for node in NODES}

    def step(self, node: Node):
        async def run(state: State, config: RunnableConfig) -> dict:
            sent = config["configurable"]["sent"]
            read = [state["replies"][r] for r in node.reads]
            reply = await self.reply(state["question"], node, read, sent)
            return {"replies": {node.id: reply}}

        return run

    async def reply(self, question: str, node: Node, read: list, sent: dict) -> Reply:
${vote}        sending = request(node, question, read)
        sent[node.id].set_result(sending)
        done = await self.models[node.model].ainvoke(
            sending["messages"],
            seed=await sample(node, sending, sent),
            extra_body=sending["settings"],
        )
        used = done.usage_metadata or {"input_tokens": 0, "output_tokens": 0}
        return Reply(done.text, used["input_tokens"], used["output_tokens"])


