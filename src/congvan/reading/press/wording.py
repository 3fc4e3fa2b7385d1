"""The words by which a sentence that presents a paper is told."""

from __future__ import annotations

from congvan.reading.grammar.rule import rule

ON_BEHALF = rule(
    "press.announcement.on-behalf",
    r"(?:\b(?:da|vua|moi) ){0,2}thay mat [^,.;\n]{3,80} $",
    basis="NĐ30 PL I, II.7.a: who signs thay mặt a body",
    examples=("‹thay mặt UBND tỉnh ›", "‹đã thay mặt lãnh đạo ›"),
    counterexamples=("thay mặt nhau", "thay thế UBND tỉnh "),
)
IT = rule(
    "press.announcement.it",
    r"\b(?:don vi|co quan|so|bo|cuc|tinh|thanh pho|huyen|dia phuong|tp)(?: nay)? (?:(?:da|vua|moi|cung|se) ){0,2}$",
    basis="habit of the press: đơn vị này, tỉnh cũng … goes on with the body named before",
    examples=("‹Đơn vị này ›", "‹tỉnh đã ›"),
    counterexamples=("Sở Y tế ", "nhân dân "),
)
NAMED = rule(
    "press.announcement.person-first",
    r"(?:ong|ba|dong chi) [^,;:.\n-]{5,40}(?:,| -) ",
    basis="habit of the press: Ông Nguyễn Văn A, Chủ tịch …: the name before the post",
    examples=("Ông Trần Văn Bình, Chủ tịch", "Bà Lê Thị Hoa - Giám đốc"),
    counterexamples=("Ông Bình, x", "Chủ tịch"),
    anchored=True,
)
LED = rule(
    "press.announcement.leaders",
    r"(?:lanh dao|dai dien) ",
    basis="habit of the press: lãnh đạo Sở …, the body speaks through its leaders",
    examples=("lãnh đạo Sở", "đại diện Sở"),
    counterexamples=("lãnh đạo", "Sở Y tế"),
    anchored=True,
)
DONE = rule(
    "press.announcement.done",
    r"(?:da|vua|moi)\s",
    basis="đã, vừa, mới: what is reported has been done",
    examples=("đã ", "vừa ", "mới "),
    counterexamples=("sẽ ", "đãi "),
    anchored=True,
)
OF_ENDS = rule(
    "press.announcement.of-ends",
    r"\s(?:ve|thi(?! (?:xa|tran|dua|hanh)\b)|gui|so(?= \d)|lien quan(?= den| toi)|huong dan|yeu cau|co y kien|nhu sau|dang|ban hanh|ngay|de nghi|chi dao|neu|vua|da|nham|de|duoc|cho biet|nhan manh|truyen dat|toi|den)\b",
    basis="the body behind của ends where the sentence goes on",
    examples=(
        "của Sở Y tế‹ về›",
        "UBND tỉnh‹ gửi›",
        "‹ yêu cầu›",
        "UBND tỉnh‹ số› 12",
        "Thủ tướng‹ liên quan› đến",
        "Văn phòng‹ truyền đạt›",
    ),
    counterexamples=(" thị xã", " thị trấn", " thi đua", " thi hành", " Sở Y tế"),
)
PAST = rule(
    "press.announcement.past",
    r"(?:truoc do|truoc day|sau do|nam \d{4}|thang \d|hoi thang|cung thoi gian|duoc biet|nhu [a-z ]{3,20} da dua tin)\b",
    basis="a sentence that opens so tells of what went before",
    examples=("Trước đó", "Năm 2024", "Được biết"),
    counterexamples=("Ngày 5", "trước đót"),
    anchored=True,
)
GROUND = rule(
    "press.announcement.ground",
    r"(?:can cu|thuc hien|tren co so)\b",
    basis="a paper behind such words is the ground of the one reported",
    examples=("căn cứ", "thực hiện", "trên cơ sở"),
    counterexamples=("căn hộ",),
    anchored=True,
)
SENT_ON = rule(
    "press.announcement.sent-on",
    r"\b(?:gui|goi) (?:den|toi|cho|cac|ubnd|so)\b",
    basis="habit of the press: a numbered paper that is said to be sent presents itself",
    examples=("gửi đến các tổ dân phố", "gởi tới", "gửi cho", "gửi các sở", "gửi UBND", "gửi Sở Y tế"),
    counterexamples=("gửi xe", "kính gửi"),
)
CLAUSE = rule(
    "press.who.clause",
    r"\b(?:đã|vừa|sẽ|khi|nhằm|rằng|là|được|yêu cầu|giao(?! thông| dục| dịch)|đề nghị|ban hành|ra quyết định|văn bản|công văn|công điện|chỉ thị|cho biết|cho hay|truyền đạt|trong đó)\b",
    basis="a clause ends before these words, and so does the subject that stands in it",
    examples=("đã", "yêu cầu", "giao Sở"),
    counterexamples=("giao thông", "giao dục", "giao dịch", "Sở Y tế"),
    runs_on="text",
)
HANGING = rule(
    "press.who.hanging",
    r"\b(?:và|của|tại|về|theo|cùng|với|để|cho|việc|người|bị|không|phải|cần|sẽ)$",
    basis="a name does not end in a word that asks for another",
    examples=("Sở và", "của", "tại"),
    counterexamples=("Sở Y tế", "của ta", "Bộ Giao thông vận tải", "Cục Cảnh vệ"),
    runs_on="text",
)
SMALL = rule(
    "press.who.small-head",
    r"(?:bộ|sở|cục|chi cục|tổng cục|văn phòng|ban|phòng|công an|thanh tra|tỉnh [uủ][ỷy]|thành [uủ][ỷy]|ngân hàng|hiệp hội|"
    r"[uủ][ỷy] ban|hội|liên đoàn|trung tâm|viện|tập đoàn|tổng công ty|kho bạc|bảo hiểm|công ty) (?=\w)",
    basis="news print heads of names in small letters",
    examples=("bộ Y", "sở Y", "tỉnh ủy Hà"),
    counterexamples=("Bộ Y", "bộ"),
    runs_on="text",
    anchored=True,
)
SHORT_NAME = rule(
    "press.who.short-name",
    r"(?:(?:[A-Z]|Đ){3,8}|[A-Z][a-z][A-Z]{2,6})(?: (?:Việt Nam|VN|(?:TP\.? ?)?HCM|Hà Nội))?$",
    basis="a body by its initials: VCCI, BHXH Việt Nam",
    examples=("VCCI", "BHXH Việt Nam", "HoREA", "CDC Hà Nội", "HCDC VN", "BHXH TP.HCM"),
    counterexamples=("Sở", "VCCI là", "AB"),
    runs_on="text",
    anchored=True,
)
TITLE_IN = rule(
    "press.who.title-in",
    r"[ ,-](?:ong|ba|dong chi|d/c|dai ta|thuong ta|thieu tuong|trung tuong|thuong tuong|dai tuong|bac si|gs|pgs|ts) ",
    basis="only a post or a title says that a person's name follows: Bệnh viện Bạch Mai is a body",
    examples=(
        " ông A",
        " bà A",
        " đồng chí A",
        " Đ/c A",
        " Đại tá A",
        " Thượng tá A",
        " Thiếu tướng A",
        " Trung tướng A",
        " Thượng tướng A",
        " Đại tướng A",
        " bác sĩ A",
        " GS A",
        " PGS A",
        " TS A",
    ),
    counterexamples=("Bệnh viện Bạch Mai", "Bà Rịa"),
)
TITLE_BEFORE = rule(
    "press.who.title-before",
    r"[ ,-]+(?:ong|ba|dong chi)$",
    basis="the title of a person, left behind the name before it",
    examples=("x, ông", "x bà", "x - đồng chí"),
    counterexamples=("ông", "x, ông X"),
)
ON_GROUND = rule(
    "press.announcement.on-ground",
    r"\b(?:thuc hien|can cu|nhan duoc|huy bo|bai bo|thu hoi|thay the|sua doi)(?: (?:cac|theo|nghiem|dung|noi dung))? $|"
    r"\b(?:thuc hien|trien khai) (?:[a-z]+ ){0,3}(?:chi dao|y kien|yeu cau|ket luan) cua [^.;,\n]{3,60} (?:tai|trong) $",
    basis="a paper that another carries out, rests on or lifts is not the one that is reported",
    examples=(
        "thực hiện ",
        "căn cứ ",
        "nhận được ",
        "hủy bỏ ",
        "bãi bỏ ",
        "thu hồi ",
        "thay thế ",
        "sửa đổi ",
        "thực hiện các ",
        "căn cứ theo ",
        "thực hiện nghiêm ",
        "thực hiện đúng ",
        "thực hiện nội dung ",
        "tiếp tục thực hiện nghiêm chỉ đạo của Thủ tướng tại ",
        "triển khai ý kiến của Bộ Y tế trong ",
        "thực hiện kết luận của UBND tỉnh tại ",
        "thực hiện yêu cầu của Sở Y tế tại ",
    ),
    counterexamples=("ban hành ", "thực hiện tốt việc", "theo chỉ đạo của UBND tỉnh tại "),
)
OF = rule(
    "press.announcement.of",
    r"(?:\s?\([^()\n]{3,30}\))?,?\s(?:(?:chi dao|huong dan|dieu hanh|moi nhat|hoa toc|khan) )?cua\s(?P<who>[^\n,.;:()?\"]{2,100})",
    basis="NĐ30 PL I, II.6.a: of whom a cited paper is",
    examples=(" của Sở Y tế", ", của Bộ Tài chính"),
    counterexamples=(" về việc của",),
    anchored=True,
)
BY = rule(
    "press.announcement.by",
    r"\b(?:(?:vừa|mới|đã)\s)?(?:được|do)\s(?P<who>(?:[^.;\n]|\.(?=\S)|(?<=TP)\.){3,160}?)\s(?P<verb>ký ban hành|ký|ban hành|gửi|phát đi|phát hành|điện|đưa ra|nêu)\b",
    basis="the passive: văn bản … được X gửi tới …, do Y ký",
    examples=("được Sở Y tế gửi tới", "do Thứ trưởng A ký", "vừa được Bộ Y tế ban hành"),
    counterexamples=("được biết", "dược phẩm Hà Tây gửi"),
    runs_on="text",
)
THAT_IS = rule(
    "press.announcement.that-is",
    r"(?:\([a-z]{2,8}\) ?)?[ .,-]{0,4}(?:(?:do|day) (?:cung )?)?la (?:mot trong (?:nhung |cac )?)?(?:chi dao|yeu cau|noi dung|de nghi)(?: [a-z]{2,8}){0,3}? (?:cua|ma) "
    r"(?P<who>[^.,;\n]{3,80}?)(?: doi voi| voi| gui| toi| tai| trong| neu| de| vua dua ra)\b",
    basis="habit of the press: the headline is what X demands in the paper that the sentence names",
    examples=(
        "Đó là chỉ đạo của UBND tỉnh tại",
        "Đây là yêu cầu của Sở Y tế trong",
        "Đó là một trong những nội dung chính của Bộ Y tế nêu",
        "Đây cũng là đề nghị của Sở Y tế gửi",
        "Đó là một trong các yêu cầu của Sở Y tế với",
        "Đó là chỉ đạo của UBND tỉnh đối với",
        "Đó là yêu cầu của Sở Y tế để",
        "- là chỉ đạo của Cục Thuế tới",
        "(ABC) - Đó là yêu cầu mà Bộ Y tế vừa đưa ra",
    ),
    counterexamples=("Đó là của Sở Y tế", "Theo chỉ đạo của UBND tỉnh tại", "là chỉ đạo đúng"),
    anchored=True,
)
UNDER = rule(
    "press.who.under",
    r"(?:cuc|chi cuc|tong cuc|vu|thanh tra|van phong) ",
    basis="NĐ30 PL I, II.1: a body of a ministry or a department, which may be named behind it",
    examples=("Cục Quản lý Dược", "Chi cục Thú y", "Tổng cục Thuế", "Vụ Giáo dục", "Thanh tra Bộ", "Văn phòng Bộ"),
    counterexamples=("UBND tỉnh", "Bộ Y tế"),
    anchored=True,
)
