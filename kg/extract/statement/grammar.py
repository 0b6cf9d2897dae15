"""Closed classes of Indonesian function words that bound a subject or a clause."""

PRONOUNS = frozenset(["ia", "dia", "beliau", "dirinya", "pihaknya", "mereka"])
"""Pronouns that stand for the speaker, or for the speaker's side."""

TRAPS = frozenset(
    ["kepada", "oleh", "bersama", "dengan", "mewakili", "melalui", "lewat", "didampingi", "dari", "untuk", "bagi", "terhadap", "antara", "pada", "atas", "disaksikan", "menggantikan", "tentang", "soal", "dipimpin", "dihadiri", "sebagai", "mendampingi", "diwakili", "seperti", "termasuk", "selain", "ke", "di"]
)
"""Words behind which a name is no subject."""

ADJUNCTS = frozenset(
    ["saat", "ketika", "usai", "seusai", "dalam", "di", "pada", "kepada", "sambil", "seraya", "dengan", "melalui", "lewat", "sebelum", "setelah", "sesudah", "selepas", "yang", "menjawab", "menanggapi", "terkait", "soal", "mengenai", "tentang", "sembari", "ditemui", "dihubungi", "hingga", "sampai", "untuk", "karena", "agar", "bahwa", "dari", "ke", "via", "terhadap", "disambut", "kemarin", "tadi", "mengakhiri", "menutup", "menirukan"]
)
"""Words that end a subject behind its verb: `kata Budi | saat ditemui`."""

CONNECTIVES = frozenset(
    ["namun", "tetapi", "tapi", "sementara", "itu", "karena", "sebab", "oleh", "selain", "kendati", "begitu", "meski", "demikian", "lebih", "lanjut", "jauh", "selanjutnya", "kemudian", "lalu", "adapun", "apalagi", "bahkan", "untuk", "pun", "juga", "saat", "ini", "kini", "dan", "sehingga", "padahal", "meskipun", "walau", "dengan", "hal"]
)
"""Words of which an opening phrase before a parenthetical cue is made."""

SWITCHES = frozenset(
    ["sementara", "senada", "terpisah", "sedangkan", "adapun", "dihubungi", "ditemui", "hal"]
)
"""Words with which a sentence turns to another speaker."""
