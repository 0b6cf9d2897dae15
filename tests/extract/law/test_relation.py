"""What one law does to another: the relations as a table of sentences."""

import pytest

from kg.extract.document import read_document
from kg.extract.law import LawFindings, find_laws
from kg.lexicon.load import load_lexicon
from kg.model import Article

LEXICON = load_lexicon()

RELATIONS = [
    (
        "UU Nomor 1 Tahun 2022 resmi menggantikan UU Nomor 28 Tahun 2009.",
        "uu/2022/1 repeals uu/2009/28",
    ),
    (
        "UU 1/2022 hadir menggantikan aturan sebelumnya, yakni UU 28/2009.",
        "uu/2022/1 repeals uu/2009/28",
    ),
    (
        "PP 94/2021 sebagai pengganti PP 53/2010 lebih tegas.",
        "pp/2021/94 repeals pp/2010/53",
    ),
    (
        "PP 53/2010 sudah tak berlaku karena digantikan PP 94/2021.",
        "pp/2021/94 repeals pp/2010/53",
    ),
    (
        "PP 53/2010 telah dicabut dan diganti dengan PP 94/2021.",
        "pp/2021/94 repeals pp/2010/53",
    ),
    (
        (
            "Dengan disahkannya UU 20/2023, maka UU 5/2014 dicabut dan "
            "dinyatakan tidak berlaku."
        ),
        "uu/2023/20 repeals uu/2014/5",
    ),
    (
        (
            "Pada saat Perda Nomor 2 Tahun 2023 mulai berlaku, Perda Nomor 5 "
            "Tahun 2011 dicabut dan dinyatakan tidak berlaku."
        ),
        "perda/2023/2 repeals perda/2011/5",
    ),
    (
        "UU 17/2023 sekaligus mencabut UU 36/2009 dan UU 44/2009.",
        "uu/2023/17 repeals uu/2009/36; uu/2023/17 repeals uu/2009/44",
    ),
    (
        "Berlakunya UU 20/2023 otomatis mencabut UU 5/2014.",
        "uu/2023/20 repeals uu/2014/5",
    ),
    (
        (
            "Perda Kota Bima Nomor 2 Tahun 2023 mencabut Perda Nomor 3 Tahun "
            "2010 tentang Retribusi Pasar dan Perda Nomor 4 Tahun 2011 "
            "tentang Pajak Hotel."
        ),
        (
            "perda-kota-bima/2023/2 repeals perda-kota-bima/2010/3; "
            "perda-kota-bima/2023/2 repeals perda-kota-bima/2011/4"
        ),
    ),
    (
        "UU Nomor 20 Tahun 2023 pengganti UU Nomor 5 Tahun 2014 tentang ASN.",
        "uu/2023/20 repeals uu/2014/5",
    ),
    (
        "Pemerintah mencabut PP 78/2015 melalui PP 36/2021.",
        "pp/2021/36 repeals pp/2015/78",
    ),
    (
        ("Menteri mencabut Permendag 36/2023 dengan menerbitkan Permendag 8/2024."),
        "permendag/2024/8 repeals permendag/2023/36",
    ),
    (
        "Melalui PP 36/2021 itu, pemerintah mencabut PP 78/2015.",
        "pp/2021/36 repeals pp/2015/78",
    ),
    (
        "UU 8/1981 digantikan dengan UU 20/2025 mulai tahun depan.",
        "uu/2025/20 repeals uu/1981/8",
    ),
    (
        (
            "Setelah terbit Permendagri 77/2020, Permendagri 13/2006 tidak "
            "lagi digunakan."
        ),
        "permendagri/2020/77 repeals permendagri/2006/13",
    ),
    (
        "UU 7/2017 yang menggantikan UU 8/2012 itu mengatur ambang batas.",
        "uu/2017/7 repeals uu/2012/8",
    ),
    (
        "Aturan lama, Perpres 54/2010, diganti Perpres 16/2018.",
        "perpres/2018/16 repeals perpres/2010/54",
    ),
    (
        (
            "UU Cipta Kerja Nomor 11 Tahun 2020 telah dicabut oleh Perppu "
            "Nomor 2 Tahun 2022."
        ),
        "perppu/2022/2 repeals uu/2020/11",
    ),
    (
        (
            "Permenkes Nomor 4 Tahun 2019 (pengganti Permenkes Nomor 43 Tahun"
            " 2016) mengatur SPM."
        ),
        "permenkes/2019/4 repeals permenkes/2016/43",
    ),
    (
        (
            "Perbup Nomor 5 Tahun 2024 menggantikan Perbup sebelumnya, yaitu "
            "Perbup Nomor 9 Tahun 2019."
        ),
        "perbup/2024/5 repeals perbup/2019/9",
    ),
    (
        "Pengganti Perpres 54/2010 adalah Perpres 16/2018.",
        "perpres/2018/16 repeals perpres/2010/54",
    ),
    (
        "UU 19/2016 tentang Perubahan Atas UU 11/2008 tentang ITE.",
        "uu/2016/19 amends uu/2008/11",
    ),
    (
        (
            "UU 11/2008 sebagaimana telah beberapa kali diubah terakhir "
            "dengan UU 1/2024."
        ),
        "uu/2024/1 amends uu/2008/11",
    ),
    (
        (
            "UU Nomor 11 Tahun 2008 sebagaimana diubah terakhir kali melalui "
            "UU Nomor 1 Tahun 2024 berlaku."
        ),
        "uu/2024/1 amends uu/2008/11",
    ),
    ("UU 1/2024 merupakan revisi kedua UU 11/2008.", "uu/2024/1 amends uu/2008/11"),
    (
        "UU 3/2024 mengubah sejumlah pasal dalam UU 6/2014.",
        "uu/2024/3 amends uu/2014/6",
    ),
    (
        "Perpres 12/2021 merevisi beberapa ketentuan di Perpres 16/2018.",
        "perpres/2021/12 amends perpres/2018/16",
    ),
    ("PP 11/2017 direvisi menjadi PP 17/2020.", "pp/2020/17 amends pp/2017/11"),
    (
        (
            "PP Nomor 43 Tahun 2014, yang telah dua kali diubah, terakhir "
            "dengan PP Nomor 11 Tahun 2019, berlaku."
        ),
        "pp/2019/11 amends pp/2014/43",
    ),
    ("Perubahan UU 6/2014 itu tertuang dalam UU 3/2024.", "uu/2024/3 amends uu/2014/6"),
    (
        "UU 6/2014 yang telah diubah dengan UU 3/2024 tentang Desa.",
        "uu/2024/3 amends uu/2014/6",
    ),
    (
        (
            "UU Nomor 31 Tahun 1999 sebagaimana telah diubah dengan UU Nomor "
            "20 Tahun 2001 dan UU Nomor 19 Tahun 2019."
        ),
        "uu/2001/20 amends uu/1999/31; uu/2019/19 amends uu/1999/31",
    ),
    (
        "PKPU 10/2024, perubahan atas PKPU 8/2024, terbit.",
        "pkpu/2024/10 amends pkpu/2024/8",
    ),
    (
        "UU 1/2024 adalah perubahan kedua dari UU 11/2008.",
        "uu/2024/1 amends uu/2008/11",
    ),
    (
        (
            "Perda Nomor 5 Tahun 2022 tentang Perubahan atas Peraturan Daerah"
            " Nomor 3 Tahun 2018 tentang Pajak."
        ),
        "perda/2022/5 amends perda/2018/3",
    ),
    (
        ("UU Pilkada Nomor 1 Tahun 2015 telah diubah menjadi UU Nomor 10 Tahun 2016."),
        "uu/2016/10 amends uu/2015/1",
    ),
    (
        "PP 45/2017 sebagai aturan turunan UU 23/2014.",
        "pp/2017/45 implements uu/2014/23",
    ),
    (
        "Permendagri 7/2018 merupakan aturan pelaksana dari PP 13/2018.",
        "permendagri/2018/7 implements pp/2018/13",
    ),
    (
        (
            "Perbup 5/2020 diterbitkan untuk melaksanakan ketentuan Pasal 5 "
            "Perda 3/2019."
        ),
        "perbup/2020/5 implements perda/2019/3",
    ),
    (
        (
            "Menindaklanjuti Putusan MK Nomor 60/PUU-XXII/2024, KPU "
            "menerbitkan PKPU 10/2024."
        ),
        "pkpu/2024/10 implements putusan-mk/2024/60-puu-xxii",
    ),
    (
        "PP 94/2021 adalah tindak lanjut dari UU 5/2014.",
        "pp/2021/94 implements uu/2014/5",
    ),
    (
        "Amanat UU 18/2008 dijabarkan lewat PP 81/2012.",
        "pp/2012/81 implements uu/2008/18",
    ),
    (
        "Sebagai turunan UU 18/2008, pemerintah menerbitkan PP 81/2012.",
        "pp/2012/81 implements uu/2008/18",
    ),
    (
        "UU 18/2008 dijabarkan lebih lanjut dalam PP 81/2012.",
        "pp/2012/81 implements uu/2008/18",
    ),
    (
        "Perwali 5/2023 diterbitkan berdasarkan Perda 3/2020.",
        "perwali/2023/5 cites_basis perda/2020/3",
    ),
    (
        "SE Nomor 5 Tahun 2024 itu merujuk pada PP 94/2021 dan UU 20/2023.",
        "se/2024/5 cites_basis pp/2021/94; se/2024/5 cites_basis uu/2023/20",
    ),
    (
        "Perda 3/2020 menjadi dasar hukum Perwali 5/2023.",
        "perwali/2023/5 cites_basis perda/2020/3",
    ),
    (
        "UU 6/2023 tentang Penetapan Perppu 2/2022 menjadi Undang-Undang.",
        "uu/2023/6 enacts perppu/2022/2",
    ),
    (
        "Perppu 2/2022 ditetapkan sebagai undang-undang dengan UU 6/2023.",
        "uu/2023/6 enacts perppu/2022/2",
    ),
    (
        "DPR menyetujui Perppu 2/2022 menjadi undang-undang, yakni UU 6/2023.",
        "uu/2023/6 enacts perppu/2022/2",
    ),
    (
        "Perppu 2/2022 kemudian disahkan menjadi UU Nomor 6 Tahun 2023.",
        "uu/2023/6 enacts perppu/2022/2",
    ),
    (
        ("UU 6/2023 yang menetapkan Perppu Nomor 2 Tahun 2022 menjadi UU digugat."),
        "uu/2023/6 enacts perppu/2022/2",
    ),
    (
        ("MK membatalkan Pasal 222 UU 7/2017 lewat Putusan Nomor 62/PUU-XXII/2024."),
        "putusan-mk/2024/62-puu-xxii annuls uu/2017/7",
    ),
    (
        (
            "MK melalui Putusan Nomor 62/PUU-XXII/2024 menyatakan Pasal 222 "
            "UU 7/2017 bertentangan dengan UUD 1945."
        ),
        "putusan-mk/2024/62-puu-xxii annuls uu/2017/7",
    ),
    (
        "Pasal 222 UU 7/2017 dihapus MK lewat Putusan Nomor 62/PUU-XXII/2024.",
        "putusan-mk/2024/62-puu-xxii annuls uu/2017/7",
    ),
    (
        ("Putusan Nomor 62/PUU-XXII/2024 mengabulkan uji materi Pasal 222 UU 7/2017."),
        "putusan-mk/2024/62-puu-xxii annuls uu/2017/7",
    ),
    (
        (
            "Pasal 222 UU 7/2017 dinyatakan inkonstitusional oleh MK dalam "
            "Putusan Nomor 62/PUU-XXII/2024."
        ),
        "putusan-mk/2024/62-puu-xxii annuls uu/2017/7",
    ),
    (
        (
            "Pemkab menyosialisasikan Perda Nomor 5 Tahun 2023 menggantikan "
            "Perda Nomor 2 Tahun 2012."
        ),
        "perda/2023/5 repeals perda/2012/2",
    ),
    (
        (
            "Perda ini, Perda Nomor 5 Tahun 2023, menggantikan Perda lama "
            "Nomor 2 Tahun 2012."
        ),
        "perda/2023/5 repeals perda/2012/2",
    ),
    (
        (
            "UU HKPD atau UU Nomor 1 Tahun 2022 mencabut UU PDRD yakni UU "
            "Nomor 28 Tahun 2009."
        ),
        "uu/2022/1 repeals uu/2009/28",
    ),
    (
        (
            "Ia menjelaskan UU Nomor 20 Tahun 2023 tentang Aparatur Sipil "
            "Negara (ASN) menggantikan UU Nomor 5 Tahun 2014."
        ),
        "uu/2023/20 repeals uu/2014/5",
    ),
    (
        (
            "Sejak UU Nomor 23 Tahun 2014 menggantikan UU Nomor 32 Tahun "
            "2004, kewenangan bergeser."
        ),
        "uu/2014/23 repeals uu/2004/32",
    ),
    (
        (
            "UU Nomor 32 Tahun 2004 yang sudah diganti dengan UU Nomor 23 "
            "Tahun 2014 mengatur hal itu."
        ),
        "uu/2014/23 repeals uu/2004/32",
    ),
    (
        "Sebelumnya berlaku PP 53/2010, namun kini dicabut dengan PP 94/2021.",
        "pp/2021/94 repeals pp/2010/53",
    ),
    (
        "PP 53/2010 tidak berlaku setelah terbitnya PP 94/2021.",
        "pp/2021/94 repeals pp/2010/53",
    ),
    (
        "Dengan terbitnya PP 94/2021, PP 53/2010 dinyatakan tidak berlaku.",
        "pp/2021/94 repeals pp/2010/53",
    ),
    (
        "Dengan adanya PP 94/2021 maka PP 53/2010 tidak berlaku lagi.",
        "pp/2021/94 repeals pp/2010/53",
    ),
    ("Terbitnya PP 94/2021 mengakhiri PP 53/2010.", "pp/2021/94 repeals pp/2010/53"),
    (
        (
            "Perwali Nomor 10 Tahun 2022 dicabut lewat Perwali Nomor 3 Tahun "
            "2024 yang diteken kemarin."
        ),
        "perwali/2024/3 repeals perwali/2022/10",
    ),
    (
        (
            "Kemendag mencabut Permendag Nomor 31 Tahun 2023 dan menggantinya"
            " dengan Permendag Nomor 2 Tahun 2025."
        ),
        "permendag/2025/2 repeals permendag/2023/31",
    ),
    (
        "Permendikbud 1/2021 diganti Permendikdasmen 3/2025.",
        "permendikdasmen/2025/3 repeals permendikbud/2021/1",
    ),
    (
        (
            "PKPU Nomor 9 Tahun 2020 menggantikan PKPU Nomor 3 Tahun 2017 "
            "beserta perubahannya."
        ),
        "pkpu/2020/9 repeals pkpu/2017/3",
    ),
    (
        (
            "Ketentuan dalam Perda Nomor 1 Tahun 2011 dicabut oleh Perda "
            "Nomor 8 Tahun 2023."
        ),
        "perda/2023/8 repeals perda/2011/1",
    ),
    (
        (
            "UU Nomor 17 Tahun 2023 mencabut 11 undang-undang, antara lain UU"
            " Nomor 36 Tahun 2009, UU Nomor 44 Tahun 2009, dan UU Nomor 29 "
            "Tahun 2004."
        ),
        (
            "uu/2023/17 repeals uu/2004/29; uu/2023/17 repeals uu/2009/36; "
            "uu/2023/17 repeals uu/2009/44"
        ),
    ),
    (
        (
            "UU Nomor 6 Tahun 2023 menetapkan Perppu Nomor 2 Tahun 2022 "
            "tentang Cipta Kerja menjadi undang-undang."
        ),
        "uu/2023/6 enacts perppu/2022/2",
    ),
    (
        ("Perppu Nomor 1 Tahun 2020 telah ditetapkan menjadi UU Nomor 2 Tahun 2020."),
        "uu/2020/2 enacts perppu/2020/1",
    ),
    (
        "Perppu Nomor 2 Tahun 2022 mencabut UU Nomor 11 Tahun 2020.",
        "perppu/2022/2 repeals uu/2020/11",
    ),
    (
        "UU Nomor 10 Tahun 2016 adalah perubahan kedua UU Nomor 1 Tahun 2015.",
        "uu/2016/10 amends uu/2015/1",
    ),
    (
        (
            "UU Nomor 10 Tahun 2016 tentang Perubahan Kedua atas UU Nomor 1 "
            "Tahun 2015 tentang Penetapan Perppu Nomor 1 Tahun 2014 tentang "
            "Pemilihan Gubernur, Bupati, dan Wali Kota menjadi Undang-Undang."
        ),
        "uu/2015/1 enacts perppu/2014/1; uu/2016/10 amends uu/2015/1",
    ),
    (
        (
            "Pasal 7 UU Nomor 1 Tahun 2015 sebagaimana telah diubah beberapa "
            "kali terakhir dengan UU Nomor 6 Tahun 2020 mengaturnya."
        ),
        "uu/2020/6 amends uu/2015/1",
    ),
    (
        (
            "Permendagri Nomor 73 Tahun 2020 tentang Pengawasan merupakan "
            "peraturan pelaksanaan Pasal 82 UU Nomor 6 Tahun 2014."
        ),
        "permendagri/2020/73 implements uu/2014/6",
    ),
    (
        (
            "PP Nomor 28 Tahun 2024 yang merupakan aturan pelaksanaan UU "
            "Nomor 17 Tahun 2023 terbit."
        ),
        "pp/2024/28 implements uu/2023/17",
    ),
    (
        (
            "Untuk melaksanakan UU Nomor 17 Tahun 2023, pemerintah "
            "mengeluarkan PP Nomor 28 Tahun 2024."
        ),
        "pp/2024/28 implements uu/2023/17",
    ),
    (
        (
            "Perbup Nomor 12 Tahun 2023 tentang Petunjuk Pelaksanaan Perda "
            "Nomor 4 Tahun 2022 terbit."
        ),
        "perbup/2023/12 implements perda/2022/4",
    ),
    (
        (
            "Perwali Nomor 12 Tahun 2023 tentang Peraturan Pelaksanaan Perda "
            "Nomor 4 Tahun 2022."
        ),
        "perwali/2023/12 implements perda/2022/4",
    ),
    (
        "Turunan UU Nomor 3 Tahun 2022 adalah PP Nomor 17 Tahun 2022.",
        "pp/2022/17 implements uu/2022/3",
    ),
    (
        (
            "Aturan turunannya, PP Nomor 28 Tahun 2024, menjabarkan UU Nomor "
            "17 Tahun 2023."
        ),
        "pp/2024/28 implements uu/2023/17",
    ),
    (
        (
            "Perda Nomor 4 Tahun 2022 dibentuk berdasarkan UU Nomor 23 Tahun "
            "2014 dan UU Nomor 1 Tahun 2022."
        ),
        ("perda/2022/4 cites_basis uu/2014/23; perda/2022/4 cites_basis uu/2022/1"),
    ),
    (
        "Permendagri 4/2023 berlandaskan Pasal 201 UU 10/2016.",
        "permendagri/2023/4 cites_basis uu/2016/10",
    ),
    (
        (
            "Berdasarkan UU Nomor 10 Tahun 2016, Mendagri menerbitkan "
            "Permendagri Nomor 4 Tahun 2023."
        ),
        "permendagri/2023/4 cites_basis uu/2016/10",
    ),
    (
        (
            "Putusan MK Nomor 91/PUU-XVIII/2020 menyatakan UU Nomor 11 Tahun "
            "2020 tentang Cipta Kerja inkonstitusional bersyarat."
        ),
        "putusan-mk/2020/91-puu-xviii annuls uu/2020/11",
    ),
    (
        (
            "MK dalam Putusan Nomor 91/PUU-XVIII/2020 menyatakan UU Nomor 11 "
            "Tahun 2020 inkonstitusional bersyarat."
        ),
        "putusan-mk/2020/91-puu-xviii annuls uu/2020/11",
    ),
    (
        (
            "Putusan MK Nomor 90/PUU-XXI/2023 mengubah syarat usia calon "
            "dalam Pasal 169 UU Nomor 7 Tahun 2017."
        ),
        "putusan-mk/2023/90-puu-xxi annuls uu/2017/7",
    ),
    (
        (
            "Perda Nomor 9 Tahun 2022 tentang Pencabutan Perda Nomor 3 Tahun "
            "2010 disahkan."
        ),
        "perda/2022/9 repeals perda/2010/3",
    ),
    (
        "Warga menggugat UU 6/2023 yang menetapkan Perppu 2/2022.",
        "uu/2023/6 enacts perppu/2022/2",
    ),
    (
        "Ia membandingkan UU 20/2023 dengan UU 5/2014 yang dicabutnya.",
        "uu/2023/20 repeals uu/2014/5",
    ),
    (
        ("UU 5/2014 telah berakhir masa berlakunya sejak UU 20/2023 diundangkan."),
        "uu/2023/20 repeals uu/2014/5",
    ),
    (
        (
            "Perda Nomor 5 Tahun 2016 terakhir kali diubah dengan Perda Nomor"
            " 2 Tahun 2020."
        ),
        "perda/2020/2 amends perda/2016/5",
    ),
    (
        (
            "Perpres Nomor 12 Tahun 2021 sebagai perubahan Perpres Nomor 16 "
            "Tahun 2018 berlaku."
        ),
        "perpres/2021/12 amends perpres/2018/16",
    ),
    (
        "Perpres 16/2018 dan perubahannya, Perpres 12/2021, menjadi acuan.",
        "perpres/2021/12 amends perpres/2018/16",
    ),
    (
        "Perpres 16/2018 beserta perubahannya Perpres 12/2021 menjadi acuan.",
        "perpres/2021/12 amends perpres/2018/16",
    ),
    (
        (
            "UU Nomor 1 Tahun 2024 yang mengubah UU ITE, yaitu UU Nomor 11 "
            "Tahun 2008, berlaku."
        ),
        "uu/2024/1 amends uu/2008/11",
    ),
    (
        ("Revisi UU Nomor 34 Tahun 2004 disahkan menjadi UU Nomor 3 Tahun 2025."),
        "uu/2025/3 amends uu/2004/34",
    ),
    (
        ("SE Mendagri Nomor 5 Tahun 2023 mencabut SE Mendagri Nomor 3 Tahun 2022."),
        "se-mendagri/2023/5 repeals se-mendagri/2022/3",
    ),
    (
        ("Pergub DKI Nomor 3 Tahun 2021 menggantikan Pergub Nomor 79 Tahun 2020."),
        "pergub-dki-jakarta/2021/3 repeals pergub-dki-jakarta/2020/79",
    ),
    (
        ("Keputusan Presiden Nomor 12 Tahun 2020 dicabut Keppres Nomor 17 Tahun 2023."),
        "keppres/2023/17 repeals keppres/2020/12",
    ),
    (
        (
            "dijerat Pasal 80 ayat (3) Jo. Pasal 76C Undang-Undang RI Nomor "
            "35 Tahun 2014 tentang Perubahan atas Undang-Undang RI Nomor 23 "
            "Tahun 2002 tentang Perlindungan Anak"
        ),
        "uu/2014/35 amends uu/2002/23",
    ),
    ("PP 94/2021 Gantikan PP 53/2010, ASN Wajib Tahu", "pp/2021/94 repeals pp/2010/53"),
    (
        "Permendag 8/2024 Ubah Permendag 36/2023, Impor Longgar",
        "permendag/2024/8 amends permendag/2023/36",
    ),
    (
        "“PP 94 Tahun 2021 itu menggantikan PP 53 Tahun 2010,” katanya.",
        "pp/2021/94 repeals pp/2010/53",
    ),
    ("“Dasarnya UU 6/2014, diubah UU 3/2024,” katanya.", "uu/2024/3 amends uu/2014/6"),
    (
        (
            "Ketua Bawaslu menyebut UU 10/2016 (perubahan kedua UU 1/2015) "
            "masih dipakai."
        ),
        "uu/2016/10 amends uu/2015/1",
    ),
    (
        (
            "Perda Kota Bogor Nomor 10 Tahun 2018 tentang Perubahan atas "
            "Perda Nomor 12 Tahun 2009 tentang Kawasan Tanpa Rokok melarang "
            "iklan."
        ),
        "perda-kota-bogor/2018/10 amends perda-kota-bogor/2009/12",
    ),
    (
        (
            "Pemkot merevisi Perda Nomor 12 Tahun 2009 menjadi Perda Nomor 10"
            " Tahun 2018."
        ),
        "perda/2018/10 amends perda/2009/12",
    ),
    (
        (
            "UU Desa yang baru, UU Nomor 3 Tahun 2024, mengubah UU Desa lama,"
            " UU Nomor 6 Tahun 2014."
        ),
        "uu/2024/3 amends uu/2014/6",
    ),
    (
        "UU Nomor 3 Tahun 2024 adalah hasil revisi UU Nomor 6 Tahun 2014.",
        "uu/2024/3 amends uu/2014/6",
    ),
    (
        (
            "Aturan tersebut tertuang dalam Perpres 82/2018 sebagaimana "
            "diubah dengan Perpres 59/2024."
        ),
        "perpres/2024/59 amends perpres/2018/82",
    ),
    (
        ("Menurutnya, Permendagri 13/2006 sudah lama digantikan Permendagri 77/2020."),
        "permendagri/2020/77 repeals permendagri/2006/13",
    ),
    (
        (
            "Peraturan yang bisa diunduh ini, Perbup Nomor 4 Tahun 2024, "
            "mencabut Perbup Nomor 9 Tahun 2019."
        ),
        "perbup/2024/4 repeals perbup/2019/9",
    ),
    (
        "UU 22/2009 menggantikan UU 14/1992 yang dianggap usang.",
        "uu/2009/22 repeals uu/1992/14",
    ),
    (
        (
            "Peraturan KPU Nomor 10 Tahun 2024 terbit sebagai perubahan PKPU "
            "Nomor 8 Tahun 2024 menyusul Putusan MK Nomor 60/PUU-XXII/2024."
        ),
        "pkpu/2024/10 amends pkpu/2024/8",
    ),
    (
        (
            "KPU mengubah PKPU 8/2024 menjadi PKPU 10/2024 usai Putusan MK "
            "Nomor 60/PUU-XXII/2024."
        ),
        "pkpu/2024/10 amends pkpu/2024/8",
    ),
    (
        (
            "Mahkamah Agung membatalkan Perda Nomor 3 Tahun 2010 lewat "
            "Putusan Nomor 5 P/HUM/2012."
        ),
        "putusan-ma/2012/5-p-hum annuls perda/2010/3",
    ),
    (
        "DPRD dan pemkab menyetujui Perda 5/2023 menggantikan Perda 2/2012.",
        "perda/2023/5 repeals perda/2012/2",
    ),
    (
        "Sebelum UU 20/2023 menggantikan UU 5/2014, honorer tak diatur.",
        "uu/2023/20 repeals uu/2014/5",
    ),
    (
        "Karena UU 5/2014 sudah diganti UU 20/2023, maka KASN bubar.",
        "uu/2023/20 repeals uu/2014/5",
    ),
    (
        "UU 20/2023 yang mengatur ASN menggantikan UU 5/2014.",
        "uu/2023/20 repeals uu/2014/5",
    ),
    (
        "UU 20/2023 mulai berlaku dan mencabut UU 5/2014.",
        "uu/2023/20 repeals uu/2014/5",
    ),
    (
        "UU 20/2023 disahkan untuk menggantikan UU 5/2014.",
        "uu/2023/20 repeals uu/2014/5",
    ),
    (
        "PP 28/2024 diterbitkan untuk melaksanakan UU 17/2023.",
        "pp/2024/28 implements uu/2023/17",
    ),
]
"""Sentences with the relations that they state, sorted."""

NO_RELATIONS = [
    "Kantor PP 12 rumah",
    "Instruksi Gubernur Nomor 5 Tahun 2021",
    "Perda itu disusun dengan mengacu pada UU 1/2022.",
    (
        "DPR berencana merevisi UU 7/2017 dengan mengacu pada Putusan MK "
        "62/PUU-XXII/2024."
    ),
    "Apakah UU 20/2023 menggantikan UU 5/2014?",
    "UU 20/2023 tidak mencabut UU 5/2014.",
    "Jika disahkan, UU 20/2023 akan menggantikan UU 5/2014.",
    "Ia meminta UU 20/2023 menggantikan UU 5/2014.",
    "Menurut UU 23/2014, bupati dapat mencabut Perda 3/2016.",
    "Berdasarkan UU 23/2014, gubernur membatalkan Perda 3/2016.",
    (
        "MK menolak permohonan uji materi UU 7/2017 dalam Putusan Nomor "
        "62/PUU-XXII/2024."
    ),
    "RUU itu akan mencabut UU 5/2014 dan UU 23/2014.",
    "Bupati mengganti pejabat sesuai UU 10/2016 dan PP 11/2017.",
    "Uang pengganti diatur UU 31/1999 dan UU 20/2001.",
    (
        "Peraturan Pemerintah Pengganti Undang-Undang Nomor 1 Tahun 2014 "
        "dan UU 22/2014 dibahas."
    ),
    "UU 5/2014 belum dicabut meski UU 20/2023 sudah terbit.",
    "Wacana pengganti UU 5/2014 muncul sebelum UU 20/2023 terbit.",
    ("Usulan perubahan UU 7/2017 menjadi UU baru dibahas bersama UU 10/2016."),
    "Hoaks yang menyebut PP 5/2024 mencabut PP 3/2020 dibantah.",
    "Ia mengubah sikap soal UU 6/2014 setelah membaca UU 3/2024.",
    "PP 94/2021 dan UU 20/2023 mengubah cara kerja ASN.",
    "Perda 3/2016 terancam dicabut karena bertentangan dengan UU 11/2020.",
    "Pemkab akan mencabut Perda 3/2016 karena UU 11/2020.",
    "Penggantian antarwaktu diatur PP 12/2018 dan UU 17/2014.",
    (
        "Penjabat dilantik berdasarkan UU Nomor 10 Tahun 2016 dan "
        "Permendagri Nomor 4 Tahun 2023."
    ),
    ("Sesuai UU Nomor 10 Tahun 2016 dan PKPU Nomor 8 Tahun 2024, calon harus mundur."),
    "Hal itu sesuai dengan PP 94/2021 tentang disiplin serta UU 20/2023.",
    (
        "MK menolak uji materi UU Nomor 3 Tahun 2025 lewat Putusan Nomor "
        "45/PUU-XXIII/2025."
    ),
    (
        "KPU akan mengubah PKPU Nomor 8 Tahun 2024 setelah Putusan MK "
        "Nomor 60/PUU-XXII/2024."
    ),
    (
        "DPRD menyetujui pencabutan Perda Nomor 3 Tahun 2010 dan Perda "
        "Nomor 5 Tahun 2011."
    ),
    "Pemkab mengusulkan perubahan kedua atas Perda Nomor 5 Tahun 2016.",
    (
        "Raperda Perubahan atas Perda Nomor 5 Tahun 2016 akan menjadi "
        "Perda Nomor 2 Tahun 2025."
    ),
    (
        "Bila disetujui, Raperda itu menggantikan Perda Nomor 5 Tahun "
        "2010 dan Perda Nomor 2 Tahun 2009."
    ),
    ("Guru menolak UU Nomor 20 Tahun 2023 menghapus UU Nomor 14 Tahun 2005."),
    "UU 20/2023 tidak serta merta mencabut UU 5/2014.",
    "Bukan UU 20/2023 yang menggantikan UU 23/2014.",
    "UU 20/2023 diminta segera menggantikan UU 5/2014.",
    ("Revisi UU Nomor 34 Tahun 2004 akan disahkan menjadi UU Nomor 3 Tahun 2025."),
    "Pemkot tengah merevisi Perda Nomor 12 Tahun 2009 karena UU 17/2023.",
    "Putusan MK 60/PUU-XXII/2024 terkait UU 10/2016 dibacakan Selasa.",
    (
        "Uji materi UU 10/2016 terdaftar; Putusan MK Nomor "
        "60/PUU-XXII/2024 menguji pasal itu."
    ),
    "Bukan hanya UU 20/2023 yang mengatur, PP 94/2021 juga mengatur.",
    "UU 20/2023 dan PP 94/2021 tidak saling menggantikan.",
    "PP 11/2017 tidak dicabut oleh PP 49/2018.",
    "Seharusnya PP 11/2017 diubah dengan PP 17/2020.",
    "PP 11/2017 perlu diganti, bukan sekadar diubah dengan PP 17/2020.",
    "Dia mengklaim PP 17/2020 mencabut PP 11/2017, padahal keliru.",
    "Jangan dikira PP 17/2020 mencabut PP 11/2017.",
    "Draf UU itu menghapus Pasal 5 UU 20/2003 dan UU 14/2005.",
    "Menteri mengganti logo sesuai UU 24/2009 dan PP 66/1951.",
    "Ia diganti karena melanggar PP 94/2021 dan UU 20/2023.",
    "Kerugian diganti sesuai UU 32/2009 dan PP 22/2021.",
    "Pasal 9 UU 20/2023 dihapus dari draf PP 94/2021.",
    "Izin dicabut berdasarkan PP 5/2021 dan Perda 3/2010.",
    (
        "Izin usaha dicabut lewat Keputusan Gubernur Nomor 5 Tahun 2020 "
        "sesuai UU 32/2009."
    ),
    "Bupati mencabut izin sesuai Perda 3/2010 dan Perbup 5/2012.",
    ("Pemkab mengubah status desa berdasarkan UU 6/2014 lewat Perda 5/2016."),
    "Perda 5/2016 mengubah nama desa sesuai UU 6/2014.",
    "UU 23/2014 memerintahkan daerah mencabut Perda 3/2010.",
    "UU 23/2014 memberi gubernur kewenangan membatalkan Perda 3/2010.",
    "UU 23/2014 tidak membolehkan gubernur membatalkan Perda 3/2010.",
    "Perbup 5/2020 mewajibkan camat melaksanakan Perda 3/2018.",
    "PP 12/2019 mengharuskan daerah mengganti Perda 9/2008.",
    "UU 12/2011 mengatur tata cara mengubah Perda 3/2010.",
    "UU 11/2020 membuat daerah harus mengubah Perda 6/2012.",
    "Berdasarkan UU 20/2023, PP 94/2021 akan diganti.",
    "UU 7/2017 dan UU 10/2016 menjadi rujukan revisi PKPU 8/2024.",
    "Bupati mengacu pada UU 23/2014 saat mencabut Perda 3/2010.",
    "Dengan UU 23/2014, bupati dapat mencabut Perda 3/2010.",
    "DPRD mencabut Perda 3/2010 sesuai UU 11/2020.",
    "DPRD mencabut Perda 3/2010 karena bertentangan dengan UU 11/2020.",
    "Perda 3/2010 dicabut karena bertentangan dengan UU 11/2020.",
    "Perda 3/2010 diubah sesuai UU 11/2020.",
    "Perda 5/2023 dibahas setelah Perda 3/2010 dicabut.",
    "Setelah UU 11/2020 terbit, bupati mencabut Perda 3/2010.",
    "Sejak UU 11/2020 terbit, Perda 3/2010 belum diubah.",
    "Setelah putusan MK 60/PUU-XXII/2024, KPU mengubah PKPU 8/2024.",
]
"""Sentences that plan, ask, suppose, deny or speak of something else."""


def read(text: str) -> LawFindings:
    """Find the laws of a text."""
    document = read_document(Article(text, "test"), LEXICON.abbreviations)
    return find_laws(document, LEXICON)


def relate(text: str) -> str:
    """List the relations that a text states, sorted; plans are left out."""
    found = read(text)
    names = [law.identifier for law in found.laws]
    return "; ".join(
        sorted(
            {
                f"{names[r.subject]} {r.relation.value} {names[r.object]}"
                for r in found.relations
                if not r.is_proposed
            }
        )
    )


@pytest.mark.parametrize(
    ("text", "relations"), RELATIONS, ids=[text[:70] for text, _ in RELATIONS]
)
def test_sentence_states_its_relations(text: str, relations: str) -> None:
    assert relate(text) == relations


@pytest.mark.parametrize("text", NO_RELATIONS, ids=[text[:70] for text in NO_RELATIONS])
def test_sentence_states_no_relation(text: str) -> None:
    assert relate(text) == ""


def test_planned_repeal_is_kept_as_proposed() -> None:
    found = read("Pemerintah akan mencabut PP 78/2015 melalui PP 36/2021.")

    assert [relation.is_proposed for relation in found.relations] == [True]


def test_back_reference_is_never_the_law_on_the_other_side() -> None:
    text = "UU 23/2014 berlaku. Hal itu dulu ada dalam UU 32/2004 yang dihapus UU ini."

    assert relate(text) == "uu/2014/23 repeals uu/2004/32"


def test_back_reference_means_the_amending_law_not_the_one_in_its_title() -> None:
    text = (
        "Perda Nomor 4 Tahun 2022 tentang Perubahan atas Perda Nomor 11 Tahun 2016 "
        "berlaku. Perbup Nomor 57 Tahun 2023 menjadi aturan pelaksana perda tersebut."
    )

    assert relate(text) == (
        "perbup/2023/57 implements perda/2022/4; perda/2022/4 amends perda/2016/11"
    )


def test_laws_in_a_bulleted_list_are_all_repealed() -> None:
    text = (
        "Saat UU 17/2023 mulai berlaku, sejumlah undang-undang dicabut, di antaranya:\n"
        "- UU Nomor 29 Tahun 2004 tentang Praktik Kedokteran;\n"
        "- UU Nomor 36 Tahun 2009 tentang Kesehatan.\n"
        "UU Nomor 5 Tahun 2014 tidak disebut."
    )

    assert relate(text) == (
        "uu/2023/17 repeals uu/2004/29; uu/2023/17 repeals uu/2009/36"
    )


def test_both_laws_before_are_repealed_by_what_repeals_keduanya() -> None:
    text = "UU 8/1974 diubah oleh UU 43/1999, lalu keduanya dicabut dengan UU 5/2014."

    assert relate(text) == (
        "uu/1999/43 amends uu/1974/8; uu/2014/5 repeals uu/1974/8; "
        "uu/2014/5 repeals uu/1999/43"
    )


def test_what_a_court_orders_is_done() -> None:
    text = "MA lewat Putusan 42 P/HUM/2012 memerintahkan mencabut Keppres 3/1997."

    assert relate(text) == "putusan-ma/2012/42-p-hum annuls keppres/1997/3"


def test_laws_that_a_numeral_sums_up_are_all_meant() -> None:
    text = (
        "Perda Nomor 2 Tahun 2010 dan Perda Nomor 3 Tahun 2011 digabung. "
        "Perda Nomor 9 Tahun 2023 mencabut kedua perda tersebut."
    )

    assert relate(text) == (
        "perda/2023/9 repeals perda/2010/2; perda/2023/9 repeals perda/2011/3"
    )


def test_clause_before_itu_makes_a_type_a_back_reference() -> None:
    text = "UU 20/2023 terbit. UU yang diteken Oktober lalu itu mengganti UU 5/2014."

    assert relate(text) == "uu/2023/20 repeals uu/2014/5"


def test_newer_law_never_is_repealed_by_an_older_one() -> None:
    assert relate("UU 5/2014 menggantikan UU 20/2023.") == ""


def test_lower_law_never_repeals_a_higher_one() -> None:
    assert relate("Perbup Blitar 5/2024 menggantikan UU 5/2014.") == ""


def test_name_of_an_emergency_decree_is_no_replacement() -> None:
    text = "Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2022 diuji."
    found = read(text)

    assert [law.identifier for law in found.laws] == ["perppu/2022/2"]
    assert found.relations == ()


def test_evidence_reaches_from_the_first_law_to_the_last() -> None:
    text = "Isi UU Nomor 20 Tahun 2023 pengganti UU Nomor 5 Tahun 2014 tentang ASN."
    relation = read(text).relations[0]

    assert relation.span.cut(text) == (
        "UU Nomor 20 Tahun 2023 pengganti UU Nomor 5 Tahun 2014"
    )
    assert relation.rule == "repeals-noun"


def test_relation_that_is_said_twice_is_one_claim() -> None:
    text = "UU 20/2023 menggantikan UU 5/2014. UU 5/2014 dicabut UU 20/2023."

    assert len(read(text).relations) == 1
