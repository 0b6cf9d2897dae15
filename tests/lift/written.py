"""A hand-made article in our own words, its facts, and a store of them."""

from datetime import date
from pathlib import Path

from kg.lift import lift_article, lift_facts, name_claims
from kg.model import (
    Article,
    Capacity,
    Citation,
    DateBasis,
    Event,
    Extraction,
    Law,
    LawRelation,
    LegalRelation,
    Office,
    Organisation,
    Person,
    Place,
    ResolvedBy,
    Span,
    Statement,
)
from kg.model.fact import (
    ArticleLinks,
    EventIdentity,
    Facts,
    LawIdentity,
    LawLink,
    OrganisationIdentity,
    PersonIdentity,
    PlaceIdentity,
    PostIdentity,
    RoleIdentity,
    Tenure,
)
from kg.store import Entry, Unit, digest_article, open_store

BASE = "https://kg.example/"

TEXT = (
    "Sekda Kota Balikpapan Sari Utami menyebut UU Nomor 20 Tahun 2023 "
    "pengganti UU Nomor 5 Tahun 2014.\n\n"
    "“Kami taat aturan,” ujar Sari, Rabu (12/6). "
    "Menurutnya, Pilkada 2024 harus netral sesuai UU Pemilu Pasal 71 ayat (1). "
    "Calon wali kota Budi Hartono nomor urut 2 menggantikan Joko Wibowo."
)


def span(words: str) -> Span:
    """Find the first place of *words* in the text."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


ARTICLE = Article(
    text=TEXT,
    source="contoh.txt",
    url="https://berita.example/sekda?id=1&x=a b",
    headline="Sekda Ingatkan Netralitas",
    published=date(2024, 6, 13),
    publisher="Berita Contoh",
)

EXTRACTION = Extraction(
    article=ARTICLE,
    people=(
        Person("Sari Utami", aliases=("Sari",)),
        Person("Budi Hartono"),
        Person("Joko Wibowo"),
    ),
    organisations=(Organisation("Pemerintah Kota Balikpapan", place=0),),
    places=(Place("Kota Balikpapan", "64.71"),),
    laws=(
        Law("uu/2023/20", "UU Nomor 20 Tahun 2023"),
        Law("uu/2014/5", "UU Nomor 5 Tahun 2014"),
        Law("uu/null", "UU Pemilu"),
    ),
    events=(Event("election", "Pilkada 2024", place=0, date="2024"),),
    offices=(
        Office(
            span("Sekda Kota Balikpapan Sari Utami"),
            person=0,
            role="sekretaris-daerah",
            role_label="Sekretaris Daerah",
            organisation=0,
            place=0,
            attested_on=date(2024, 6, 12),
            confidence=0.97,
            rule="role-name",
        ),
        Office(
            span("Calon wali kota Budi Hartono nomor urut 2"),
            person=1,
            role="wali-kota",
            role_label="Wali Kota",
            capacity=Capacity.CANDIDATE,
            place=0,
            valid_from="2024-09",
            valid_until="2029",
            succeeds=2,
            election=0,
            running_mate=0,
            ballot_number=2,
            party=0,
            evidence=(span("Budi Hartono nomor urut 2 menggantikan Joko Wibowo"),),
        ),
    ),
    statements=(
        Statement(
            span("Kami taat aturan,"),
            is_direct=True,
            speaker=0,
            speaking_as=0,
            uttered_on=date(2024, 6, 12),
            date_basis=DateBasis.WEEKDAY_CHECKED,
            cue=span("ujar"),
            resolved_by=ResolvedBy.PARTIAL_NAME,
            evidence=(span("ujar Sari"),),
            confidence=0.9,
        ),
        Statement(
            span("Pilkada 2024 harus netral sesuai UU Pemilu Pasal 71 ayat (1)"),
            is_direct=False,
            speaker_organisation=0,
            speaker_label="pemerintah kota",
            cue=span("Menurutnya"),
            laws=(2,),
            events=(0,),
            confidence=0.8,
        ),
    ),
    citations=(
        Citation(
            span("UU Pemilu Pasal 71 ayat (1)"),
            law=2,
            provision="Pasal 71 ayat (1)",
            cited_in=(1,),
            confidence=0.99,
        ),
    ),
    legal_relations=(
        LegalRelation(
            span("UU Nomor 20 Tahun 2023 pengganti UU Nomor 5 Tahun 2014"),
            subject=0,
            relation=LawRelation.REPEALS,
            object=1,
            confidence=0.99,
        ),
        LegalRelation(
            span("sesuai UU Pemilu"),
            subject=0,
            relation=LawRelation.BASED_ON,
            object=2,
            is_proposed=True,
            confidence=0.5,
        ),
    ),
)

_LAW_PEMILU = f"article/{ARTICLE.key}/law/uu-pemilu"

LINKS = ArticleLinks(
    people=("person/sari-utami", "person/budi-hartono", "person/joko-wibowo"),
    organisations=("organisation/pemerintah-kota-balikpapan",),
    places=("place/64.71",),
    laws=("law/uu/2023/20", "law/uu/2014/5", _LAW_PEMILU),
    events=("event/pilkada-2024-64.71",),
    roles=("role/sekretaris-daerah", "role/wali-kota"),
    posts=("post/sekretaris-daerah-64.71", None),
    publisher="organisation/berita-contoh",
)

FACTS = Facts(
    people=(
        PersonIdentity(
            "person/sari-utami",
            "Sari Utami",
            ("Sari",),
            prefixes=("Hj.",),
            suffixes=("M.Si",),
            same_as=("https://id.example/sari",),
        ),
    ),
    organisations=(
        OrganisationIdentity(
            "organisation/pemerintah-kota-balikpapan",
            "Pemerintah Kota Balikpapan",
            ("Pemkot Balikpapan",),
            is_unit=True,
            parent="organisation/negara",
            area="place/64.71",
        ),
    ),
    places=(
        PlaceIdentity(
            "place/64.71",
            "Kota Balikpapan",
            code="64.71",
            contained_in="place/64",
            bps_code="6471",
            iso3166_2="ID-KI",
            same_as=("https://sws.geonames.org/1650527/",),
        ),
    ),
    roles=(
        RoleIdentity(
            "role/sekretaris-daerah",
            "Sekretaris Daerah",
            ("Sekda",),
            labels_en=("Regional Secretary",),
        ),
    ),
    posts=(
        PostIdentity(
            "post/sekretaris-daerah-64.71",
            "Sekretaris Daerah Kota Balikpapan",
            role="role/sekretaris-daerah",
            organisation="organisation/pemerintah-kota-balikpapan",
            area="place/64.71",
        ),
    ),
    laws=(
        LawIdentity(_LAW_PEMILU, "UU Pemilu", identifier="uu/null", type="uu"),
        LawIdentity(
            "law/uu/2023/20",
            "UU Nomor 20 Tahun 2023",
            ("UU ASN",),
            identifier="uu/2023/20",
            type="uu",
            number="20",
            year=2023,
            title="Aparatur Sipil Negara",
        ),
    ),
    events=(
        EventIdentity(
            "event/pilkada-2024-64.71",
            "Pilkada Kota Balikpapan 2024",
            kind="election",
            date="2024",
            area="place/64.71",
        ),
    ),
    tenures=(
        Tenure(
            "tenure/0011",
            person="person/sari-utami",
            role="role/sekretaris-daerah",
            post="post/sekretaris-daerah-64.71",
            capacity=Capacity.DEFINITIVE,
            organisation="organisation/pemerintah-kota-balikpapan",
            area="place/64.71",
            first_attested=date(2024, 6, 12),
            last_attested=date(2024, 6, 12),
            claims=((ARTICLE.key, 0),),
        ),
        Tenure(
            "tenure/0022",
            person="person/budi-hartono",
            role="role/wali-kota",
            post="post/wali-kota-64.71",
            capacity=Capacity.CANDIDATE,
            valid_from="2024-09",
            valid_until="2029",
            succeeds=("person/joko-wibowo",),
            claims=((ARTICLE.key, 1),),
        ),
    ),
    law_links=(
        LawLink(
            "law/uu/2023/20",
            LawRelation.REPEALS,
            "law/uu/2014/5",
            ((ARTICLE.key, 0),),
        ),
    ),
)


def make_units(
    extraction: Extraction = EXTRACTION, links: ArticleLinks = LINKS
) -> list[Unit]:
    """Make what a build would project: the article, and the facts."""
    article = extraction.article
    names = {ARTICLE.key: name_claims(EXTRACTION)}
    return [
        Unit(
            article.key,
            digest_article(article),
            lambda: lift_article(extraction, links, BASE),
        ),
        Unit("facts", None, lambda: lift_facts(FACTS, names, BASE)),
    ]


def build_written(folder: Path) -> Path:
    """Build the store of the hand-made article in *folder*; give *folder*."""
    with open_store(folder, "v1") as store:
        store.journal.acknowledge([Entry(EXTRACTION, digest_article(ARTICLE))])
        store.project(make_units())
    return folder
