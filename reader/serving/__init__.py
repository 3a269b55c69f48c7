"""The screen in a browser, by textual-serve, which only this package imports, when it is needed.

Whoever can connect to the server controls the screen: can read all files of the user as articles,
and write notes. To listen on loopback alone does not keep out other users of the machine, nor pages
in the user's browser, which may open WebSockets to any address. So each run makes a secret key: the
printed address contains it, and the page keeps it in a cookie with SameSite=Strict.
"""
