"""The network: pages and feeds that the user named are fetched within bounds, nothing else.

Only ``fetch`` and ``fetch_many`` of ``reader.network.fetch_pool`` open connections. No link of a
page is followed, so robots.txt, which is for crawlers, is not fetched. No cookies, referrer or
password are sent. Proxies of the environment are not used: behind a proxy the IP address of the
server cannot be checked.
"""
