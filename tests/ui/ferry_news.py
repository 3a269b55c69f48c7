"""Invented articles on one event by four outlets.

Two of them tell another toll, one is an agency's text in another house's style.
"""

HERALD = """\
Ferry runs aground off Felling, 14 people hurt
20260303
https://www.herald.example/ferry
The ferry Aurora ran aground on the rocks near Felling at dawn on 3 March with 214 people on board.
Fourteen people were injured, the coast guard said.
Captain Ines Olsen said the harbour lights at Felling had been out since the storm on Sunday.
The lifeboat from Ardley took the first passengers off the ferry at six in the morning.
The company Nordline has sailed the route from Felling to Ardley since 1948.
Mayor Karl Oduya opened the school of Felling for those who could not go home.
"We heard the keel on the rocks, and then nothing," said Marta Lind, a nurse who was on board.
"""
POST = """\
Aurora aground: 19 injured, lights were out
20260304
https://www.post.example/aurora-aground
The ferry Aurora ran aground on the rocks near Felling at dawn on 3 March with 214 people on board.
Nineteen people were injured, the hospital in Ardley said on Wednesday.
The harbour board had been told of the broken lights on Monday, a letter shows.
Captain Ines Olsen said the harbour lights at Felling had been out since the storm on Sunday.
Divers found a hole of two metres in the hull of the Aurora.
"""
AGENCY = """\
Ferry with 214 aboard hits rocks
20260303
https://news.wire.example/2026/ferry
FELLING (Wire) - The ferry Aurora ran aground on the rocks near Felling at dawn on 3 March with 214 people on board.
Captain Ines Olsen said the harbour lights at Felling had been out since the storm on Sunday.
The lifeboat from Ardley took the first passengers off the ferry at six in the morning.
"""  # noqa: E501
GAZETTE = """\
Nordline to tow the Aurora to Ardley
20260305
https://gazette.example/tow
The company Nordline will tow the ferry Aurora from the rocks near Felling to Ardley on Friday.
Divers found a hole of two metres in the hull of the Aurora.
The ferry Aurora ran aground on the rocks near Felling at dawn on 3 March with 214 people on board.
Two tugs from Ostby are on their way, said Nordline's director Pia Holm.
"""
SNOW = """\
Snow closes the pass at Hallen
20260303
https://gazette.example/snow
The pass at Hallen was closed on 3 March after a metre of snow fell on the road.
Ploughs from three towns cleared it, and lorries waited at the inn until the evening.
"""
LATER = """\
Aurora is towed to Ardley
20260306
https://herald.example/tow
Two tugs pulled the ferry Aurora off the rocks near Felling on Friday and towed it to Ardley.
Captain Ines Olsen said the harbour lights at Felling had been out since the storm on Sunday.
The harbour board will pay for a second light, its chairman Jon Berg said in Ardley.
"""
FILES = {"a.txt": HERALD, "b.txt": POST, "c.txt": AGENCY, "d.txt": GAZETTE, "e.txt": SNOW}
