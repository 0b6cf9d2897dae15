import pytest

from kg.lexicon.load import load_lexicon
from kg.lexicon.token import phrase_key
from kg.model import Capacity

LEXICON = load_lexicon()


@pytest.mark.parametrize(
    ("form", "role"),
    [
        ("Sekda", "sekretaris-daerah"),
        ("Sekkot", "sekretaris-daerah"),
        ("sekdaprov", "sekretaris-daerah"),
        ("Sekkab", "sekretaris-daerah"),
        ("Walikota", "wali-kota"),
        ("Wali Kota", "wali-kota"),
        ("wako", "wali-kota"),
        ("Wawali", "wakil-wali-kota"),
        ("Wabup", "wakil-bupati"),
        ("Kapolres", "kepala-kepolisian-resor"),
        ("Kajari", "kepala-kejaksaan-negeri"),
        ("Dandim", "komandan-kodim"),
        ("Kabag", "kepala-bagian"),
        ("Kasubbag", "kepala-subbagian"),
        ("Kasi", "kepala-seksi"),
        ("Lurah", "lurah"),
        ("Camat", "camat"),
        ("Ketua RT", "ketua-rt"),
        ("Asisten I", "asisten-pemerintahan-dan-kesejahteraan-rakyat"),
        ("Kepala UPTD", "kepala-uptd"),
        ("Kepala Puskesmas", "kepala-puskesmas"),
        ("Rektor", "rektor"),
        ("Direktur RSUD", "direktur-rsud"),
        ("Ketua TP PKK", "ketua-tp-pkk"),
        ("Anggota DPRD", "anggota-dprd"),
        ("Ketua Fraksi", "ketua-fraksi"),
        ("Komisioner KPU", "komisioner-kpu"),
        ("Jubir", "juru-bicara"),
        ("Kuasa Hukum", "kuasa-hukum"),
        ("Pengamat", "pengamat"),
        ("Tokoh masyarakat", "tokoh-masyarakat"),
        ("warga", "warga"),
    ],
)
def test_form_names_its_role(form: str, role: str) -> None:
    found = LEXICON.roles.get(form)

    assert found is not None
    assert found.role.id == role


@pytest.mark.parametrize(
    ("form", "role", "capacity"),
    [
        ("Cawali", "wali-kota", Capacity.CANDIDATE),
        ("Cawawali", "wakil-wali-kota", Capacity.CANDIDATE),
        ("Cabup", "bupati", Capacity.CANDIDATE),
        ("Cawagub", "wakil-gubernur", Capacity.CANDIDATE),
    ],
)
def test_fused_form_holds_role_and_capacity(
    form: str, role: str, capacity: Capacity
) -> None:
    found = LEXICON.roles.get(form)

    assert found is not None
    assert (found.role.id, found.capacity) == (role, capacity)


def test_deputy_is_another_role_than_the_head() -> None:
    tokens = phrase_key("Wakil Ketua DPRD dan Ketua DPRD")

    found = [match.value.role.id for match in LEXICON.roles.find_all(tokens)]

    assert found == ["wakil-ketua-dprd", "ketua-dprd"]


def test_ambiguous_form_keeps_its_other_reading() -> None:
    found = LEXICON.roles.get("Anggota Dewan")

    assert found is not None
    assert (found.role.id, [role.id for role in found.others]) == (
        "anggota-dprd",
        ["anggota-dpr-ri"],
    )


def test_head_is_followed_by_its_field() -> None:
    found = LEXICON.roles.get("Kadis")

    assert found is not None
    assert (found.role.id, found.takes_field) == ("kepala-dinas", True)


def test_longest_role_wins_over_its_head() -> None:
    tokens = phrase_key("Kepala Dinas Pendidikan dan Kebudayaan")

    (found,) = LEXICON.roles.find_all(tokens)

    assert (found.last, found.value.role.id) == (
        5,
        "kepala-dinas-pendidikan-dan-kebudayaan",
    )


def test_mayor_is_one_seat_of_a_city_with_power() -> None:
    role = LEXICON.role("wali-kota")

    assert role is not None
    assert (role.is_single_seat, role.takes_place, role.exercises_power) == (
        True,
        True,
        True,
    )
    assert (role.label, role.labels_en) == ("Wali Kota", ("Mayor",))


def test_member_of_a_council_is_one_of_many() -> None:
    role = LEXICON.role("anggota-dprd")

    assert role is not None
    assert (role.is_single_seat, role.exercises_power) == (False, True)


def test_resident_holds_no_office() -> None:
    role = LEXICON.role("warga")
    form = LEXICON.roles.get("warga")

    assert role is not None
    assert form is not None
    assert (role.exercises_power, form.is_weak) == (False, True)


def test_labels_of_a_role_are_all_its_forms() -> None:
    labels = LEXICON.role_labels("wali-kota")

    assert {"Wali Kota", "Walikota", "Wako"} <= labels
    assert LEXICON.role_labels("tidak-ada") == set()


@pytest.mark.parametrize(
    ("form", "capacity", "is_before"),
    [
        ("Pj", Capacity.PENJABAT, True),
        ("Pjs", Capacity.PEJABAT_SEMENTARA, True),
        ("Pjs.", Capacity.PEJABAT_SEMENTARA, True),
        ("Penjabat Sementara", Capacity.PEJABAT_SEMENTARA, True),
        ("Plt.", Capacity.PELAKSANA_TUGAS, True),
        ("Pelaksana Tugas", Capacity.PELAKSANA_TUGAS, True),
        ("Plh", Capacity.PELAKSANA_HARIAN, True),
        ("mantan", Capacity.FORMER, True),
        ("calon", Capacity.CANDIDATE, True),
        ("terpilih", Capacity.ELECT, False),
    ],
)
def test_marker_says_the_capacity(
    form: str, capacity: Capacity, is_before: bool
) -> None:
    marker = LEXICON.capacities.get(form)

    assert marker is not None
    assert (marker.capacity, marker.is_before) == (capacity, is_before)


@pytest.mark.parametrize(
    ("form", "kind", "is_passive"),
    [
        ("dilantik sebagai", "start", False),
        ("mengundurkan diri dari jabatan", "end", False),
        ("menggantikan", "succession", False),
        ("digantikan oleh", "succession", True),
    ],
)
def test_office_cue_says_what_happens(form: str, kind: str, is_passive: bool) -> None:
    cue = LEXICON.office_cues.get(form)

    assert cue is not None
    assert (cue.kind, cue.is_passive) == (kind, is_passive)
