"""The network: what the user asked for is fetched within bounds, and nothing else.

Only ``fetch`` and ``fetch_many`` of ``reader.network.parallel`` open connections. reader acts for
its user, who named each address or each feed, and follows no link of a page: robots.txt, which is
for crawlers, is not asked for. No cookies, no referrer and no password are sent, and no proxy of
the environment is used: behind one the address that is connected to cannot be checked.
"""
