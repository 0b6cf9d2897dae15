"""Role phrases: beside a name, or standing for a person."""

from tests.extract.casting import cast_of


def test_role_without_name_stands_for_its_holder() -> None:
    text = (
        "Sekda Kota Palu Andi Saputra membuka rapat.\n"
        "“Kita mulai,” kata Sekda kemudian."
    )

    cast = cast_of(text)
    seen = [role.person for role in cast.roles if role.role == "sekretaris-daerah"]

    assert seen == [0, 0]


def test_role_is_written_without_capacity_and_place() -> None:
    cast = cast_of("Plt. Kepala Dinas Kesehatan Kota Palu Andi Saputra hadir.")

    (role,) = [role for role in cast.roles if role.person is not None]

    assert role.label == "Kepala Dinas Kesehatan"
    assert str(role.capacity) == "plt"


def test_group_with_an_acronym_carries_its_long_form() -> None:
    text = "Aparatur Sipil Negara (ASN) wajib netral. ASN yang melanggar diberi sanksi."

    cast = cast_of(text)
    forms = {body.name: body.aliases for body in cast.organisations}

    assert forms["Aparatur Sipil Negara"] == ("ASN",)
