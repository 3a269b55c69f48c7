"""The same screen in a browser, by textual-serve, which only this imports, and late.

Whoever can talk to the server has the user's keyboard: can read every file of the user's as an
article, and write notes. Listening on loopback alone keeps out neither other users of the machine
nor pages that the user's browser shows, which may open WebSockets to any address. So each run
makes a key, the address that is printed has it, and the page keeps it in a cookie that is sent to
no other host and from no other page.
"""
