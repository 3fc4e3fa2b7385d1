"""Words that tell, in a report, who speaks, whether what follows still is the paper's, and what is only told."""

from __future__ import annotations

import re

from congvan.reading.grammar.rule import rule

JOINS = rule(
    "press.discourse.joins",
    r"(?:theo do|cu the(?: la| nhu sau)?|(?:theo|tai|trong) (?:noi dung )?(?:cong van|van ban|cong dien|chi thi|thong bao|ke hoach|ket luan)(?: nay| tren| chi dao| huong dan)?(?: cua [^,.;]{3,60})?(?=,)|trong do|trong so do|ngoai ra|ben canh do|dong thoi|cung voi do|cung voi viec nay|cung do|dac biet(?: la)?|tu do|"
    r"sau do|mat khac|do do|do vay|boi vay|vi vay|vi the|song song(?: voi)?(?: do)?|tiep do|nhat la|qua do|dinh ky|truoc mat|tren co so do|khan truong hon|hon nua|con lai|rieng|cung luc)"
    r"\b[,:]?\s*(?:nhiem vu truoc mat la\s|de\s(?=[a-z]+ )|la\s)?",
    basis="words with which a sentence goes on with what was said before it",
    examples=("Theo đó, Sở Y tế", "Đồng thời, báo cáo", "Ngoài ra, kiểm tra", "Bởi vậy, kiểm tra", "Do vậy, kiểm tra"),
    counterexamples=("Sở Y tế",),
    anchored=True,
)
SPEAKER = rule(
    "press.discourse.speaker",
    r"\b(?:ông|bà|đồng chí|anh|chị|luật sư|PV|phóng viên|người dân|đại diện|lãnh đạo|nhiều người|nhiều ý kiến|chủ tịch|giám đốc|bộ trưởng|bác sĩ|chuyên gia|thứ trưởng|phó chủ tịch|chánh văn phòng)\s"
    r"[^.;\n]{0,110}?\b(?:cho biết|cho hay|cho rằng|nói(?! trên)|chia sẻ|khẳng định|thông tin(?=[,:.]| rằng)|nhận định|bày tỏ|trả lời|lý giải|phân trần|tâm sự|phát biểu|phân tích)\b|"
    r"^[\"“ ]*(?:ông|bà) (?:cũng |còn )?(?:nêu rõ|nhấn mạnh|dẫn chứng|lưu ý)\b|"
    r"^[\"“ ]*(?:theo (?:ông|bà|anh|chị|ghi nhận|thống kê|tìm hiểu|phản ánh|báo cáo|số liệu|nguồn tin|luật sư|chuyên gia|kết quả|dự báo|đơn)|trả lời|tại (?:buổi|cuộc|phiên|hội nghị)|phát biểu|chứng kiến)\b",
    basis="what another speaker says is not the paper's",
    examples=("Ông Nguyễn Văn A cho biết", "Theo ông A", "Theo thống kê của tỉnh"),
    counterexamples=("Theo đó, Sở Y tế", "UBND thành phố Hà Nội"),
    runs_on="text",
    flags=re.IGNORECASE,
)
PAST = rule(
    "press.discourse.past",
    r"(?:truoc do|truoc day|duoc biet|nhu .{0,40}da (?:dua tin|thong tin|phan anh)|hoi (?:thang|nam|dau|cuoi)|(?:(?:den|tu|vao) )?(?:cuoi|dau|giua) (?:thang|nam)|nam \d{4}|"
    r"(?:vao )?(?:sang|chieu|toi|trua|ngay|trong ngay|dem|rang sang) (?:nay |qua |ngay )?\d{1,2}[/-])",
    basis="a sentence that opens with an earlier day tells what was",
    examples=("Trước đó, UBND", "Năm 2022, các cấp", "Ngày 7/8, Thủ tướng"),
    counterexamples=("Theo đó, Sở Y tế",),
    anchored=True,
)
ASIDE = rule(
    "press.discourse.aside",
    r"(?:lien quan (?:den|toi|vu)|hien(?: nay| tai)?,|thoi gian qua|nhung ngay qua|tinh den|den nay|tuy nhien|mac du|qua kiem tra|trong khi do|vu viec|su viec|ket qua(?! (?:thuc hien |xu ly |kiem tra |giai quyet )?,? ?(?:bao cao|gui))|day la|do la|"
    r"tinh tu|nguyen nhan|sau khi (?:xay ra|vu|bao chi|co thong tin)|trong 0?\d{1,2} thang|chin thang|sau thang|viet nam|duoc thanh lap|ly do|rieng trong nam)\b",
    basis="a past event, a figure or a reason is background",
    examples=("Tuy nhiên, hiện nay", "Liên quan đến vụ việc"),
    counterexamples=(
        "kết quả thực hiện báo cáo",
        "kết quả xử lý báo cáo",
        "kết quả kiểm tra báo cáo",
        "kết quả giải quyết báo cáo",
        "kết quả gửi",
        "Theo đó, Sở Y tế",
    ),
    anchored=True,
)
ENDS = rule(
    "press.discourse.ends",
    r"[*_(# \"“]*(?:tren day la|xem (?:chi tiet|them|toan van)|chi tiet (?:xem )?tai|tin (?:lien quan|da dua|cung chuyen muc)|cac tin khac|file dinh kem|tu khoa|tags?\b|quy khach|\(?hinh(?: anh)? tu internet|"
    r"nguon:|bao [^.]{0,60} dang toan van|binh luan \(|tong bien tap|tin moi|ban quyen|theo dantri|so luot|theo [a-z]{3,12} online)",
    basis="a web page's own words behind an article",
    examples=(
        "Xem chi tiết tại đây",
        "Tin liên quan",
        "*Trên đây là thông tin",
        "Báo Hà Giang trân trọng đăng toàn văn",
    ),
    counterexamples=("Trên địa bàn",),
    anchored=True,
)
SAYS = rule(
    "press.discourse.says",
    r"(?:cong van|van ban|cong dien|chi thi|thong bao|ke hoach|ket luan)(?: nay| tren| cua [^,.;:]{3,60})?(?: so \d[^ ,]{0,30})? (?:con )?(?:neu ro|neu|nhan manh|chi ro|ghi ro|luu y|yeu cau)(?: rang| them)?[,:] ",
    basis="Công điện nêu rõ, …: what follows is the paper's word",
    examples=(
        "Công điện nêu rõ, trường",
        "Văn bản của Sở Y tế còn nhấn mạnh: các",
        "Công văn lưu ý, ",
        "Công điện số 100 nêu rõ, Thủ",
    ),
    counterexamples=("công văn yêu cầu các", "Sở Y tế nêu rõ, "),
    anchored=True,
)
CREDITED = rule(
    "press.discourse.credited",
    r"[”\"]\s?[-–,]?\s?[^”\".;:]{3,60}\b(?:neu ro|neu|nhan manh|chi ro|ghi ro|viet|yeu cau)\s?\.?$",
    basis="a quotation is followed by whose words it is: …”- Công điện nêu rõ",
    examples=("”- Công điện nêu rõ.", '", công văn nêu.'),
    counterexamples=("như sau: Công điện nêu rõ",),
)
STATUTE = rule(
    "press.discourse.statute",
    r"(?:can cu|theo|tai|tuan theo)\s(?:theo |tai |quy dinh tai |vao )?(?:(?:cac )?(?:khoan|diem|dieu|muc|chuong|phu luc)\s[^.:]{0,60})?(?:luat|bo luat|nghi dinh|thong tu|quyet dinh|dieu \d|khoan \d|phu luc|dieu le|huong dan|nghi quyet|quy dinh \d|hien phap|ke hoach)\b(?! nay\b)",
    basis="a page of questions and answers goes on with what the law says",
    examples=(
        "Căn cứ Điều 12 Luật Phòng, chống thiên tai",
        "Theo khoản 3 Điều 24 Nghị định 45/2022",
        "Tại Điều 4 Quyết định 51",
    ),
    counterexamples=("Theo đó", "tại các địa phương", "Căn cứ Hướng dẫn này"),
    anchored=True,
)
MEETING = rule(
    "press.discourse.meeting",
    r"\b(?:tại|trong|sau|chủ trì|dự|kết luận) (?:buổi|cuộc|phiên|hội nghị|hội thảo|lễ|chuyến)\b|\bphát biểu\b|\b(?:đi|tới|đến) (?:kiểm tra|thăm|thị sát)\b|\bcó bài viết\b",
    basis="what is said at a meeting, on a visit or in an article is no paper",
    examples=("Tại cuộc làm việc", "phát biểu chỉ đạo", "đi kiểm tra thực tế", "có bài viết quan trọng"),
    counterexamples=("tại văn bản", "kiểm tra các trường"),
    runs_on="text",
    flags=re.IGNORECASE,
)
DUTY = rule(
    "press.discourse.duty",
    r"\b(?:phải|cần(?! thiết| kíp| thơ)|có trách nhiệm|không được|nghiêm cấm|tuyệt đối không|bắt buộc|có nhiệm vụ|được yêu cầu|được giao(?! nhiệm vụ| tại))\b",
    basis="a duty: phải, cần, có trách nhiệm, không được",
    examples=("nhà trường cần có kế hoạch", "phải báo cáo", "được yêu cầu phối hợp"),
    counterexamples=("cần kíp", "cần thơ", "được giao nhiệm vụ", "được giao tại", "cần thiết", "căn cứ"),
    runs_on="text",
    flags=re.IGNORECASE,
)
LEADS_IN = rule(
    "press.discourse.leads-in",
    r"(?:(?:mot so|cac|nhung|hai|ba|bon|nam|\d{1,2}) (?:noi dung|nhiem vu|giai phap|bien phap|cong viec|viec|yeu cau|van de)(?: (?:sau|sau day|trong tam|cu the|cap bach|chu yeu|quan trong|cu the sau|trong tam sau|cong tac trong tam))?(?: nhu sau| sau| cu the nhu sau)?|"
    r"(?:mot so|cac) (?:nhiem vu|noi dung|giai phap|bien phap)(?:, (?:giai phap|nhiem vu))? (?:de|nham)\b[^.;]{0,160}|nhu sau|sau day|gom|cu the|noi dung sau|co y kien|neu ro)\s*[.:;]?[\"*_ ]*$",
    basis="a sentence that only opens what is to be done orders nothing itself",
    examples=("thực hiện một số nội dung.", "như sau:", "triển khai đồng bộ các biện pháp."),
    counterexamples=("thực hiện tốt nhiệm vụ chính trị.",),
)
DID = rule(
    "press.discourse.did",
    r"\b(?:đã(?! được giao| đề ra| nêu| ban hành| giao| có| phê duyệt| xây dựng| được phê)|đang|vẫn chưa|vừa qua|từng|được đánh giá|có thể|sẽ|được xem là)\b",
    basis="what was done, is being done or may be done is no order",
    examples=("đã hoàn thành", "đang thi công", "có thể mời"),
    counterexamples=(
        "đã được giao",
        "đã nêu",
        "đã ban hành",
        "đã giao",
        "đã có",
        "đã phê duyệt",
        "đã xây dựng",
        "đã được phê duyệt",
        "kế hoạch đã đề ra",
        "Đảng",
    ),
    runs_on="text",
    flags=re.IGNORECASE,
)
ACTS = rule(
    "press.discourse.acts",
    r"(?:(?:có|chịu) trách nhiệm|theo (?:chức năng|dõi|thẩm quyền|nhiệm vụ)|căn cứ|trên cơ sở|trong (?:phạm vi|quá trình)|cần\b|phải\b|không\b|hằng năm|hàng năm|luôn|định kỳ|được (?:yêu cầu|giao)|khẩn trương|chủ động|có (?:kế hoạch|giải pháp|biện pháp|phương án|văn bản))",
    basis="words between the name of who acts and what is to be done",
    examples=("có trách nhiệm", "phải tăng cường", "cần ban hành", "có văn bản trả lời"),
    counterexamples=("là cơ quan",),
    runs_on="text",
    flags=re.IGNORECASE,
    anchored=True,
)
HAS_READY = rule(
    "press.discourse.has-ready",
    r"có (?:kế hoạch|giải pháp|biện pháp|phương án|văn bản|báo cáo)\b",
    basis="yêu cầu có báo cáo: what is to be there is to be made",
    examples=("có kế hoạch", "có giải pháp", "có biện pháp", "có phương án", "có văn bản", "có báo cáo"),
    counterexamples=("có trách nhiệm",),
    runs_on="text",
    flags=re.IGNORECASE,
    anchored=True,
)
NEEDS = rule(
    "press.discourse.needs",
    r"(?:cần|phải|khẩn trương|chủ động|nghiêm túc|kịp thời|tiếp tục|tăng cường|thì|không|sớm|tập trung)\b",
    basis="words of urging behind a clause that says when or why",
    examples=("phải củng cố", "khẩn trương rà soát"),
    counterexamples=("căn cứ",),
    runs_on="text",
    flags=re.IGNORECASE,
    anchored=True,
)
URGES = rule(
    "press.discourse.urges",
    r"(?:kiên quyết|cương quyết|dứt khoát|siết chặt|làm rõ|truy cứu|xem lại|không để|kết quả(?: thực hiện| xử lý| kiểm tra| giải quyết)?,? (?:báo cáo|gửi))\b",
    basis="verbs of urging that the press is fond of",
    examples=("kiên quyết xử lý", "siết chặt quản lý", "Kết quả thực hiện báo cáo UBND tỉnh"),
    counterexamples=("quyết định",),
    runs_on="text",
    flags=re.IGNORECASE,
    anchored=True,
)
QUESTION = re.compile(r"#|[^.]{0,300}\?[^\w]*$", re.DOTALL)
PAGE = rule(
    "press.discourse.page",
    r"[*# ]{0,6}(?:>>|tai ve|xem them)|[^.;]{3,300}?[ (-]\s?anh ?(?:minh hoa)?:[^.;]{2,40}$",
    basis="links of the page around a report, and the caption of a picture",
    examples=(">> Xem", "* Tải về", "Xem thêm", "Xe đỗ trên hè - Ảnh: Lê Minh", "Xe đỗ (Ảnh minh họa: Lê Minh)"),
    counterexamples=("Sở Y tế", "xem xét"),
    anchored=True,
)
NAMELY = rule(
    "press.discourse.namely",
    r"[*_ ]*cu the(?: nhu sau| la)?\s?:[*_ ]*$",
    basis="cụ thể như sau: what follows goes on with the order above",
    examples=("Cụ thể như sau:", "*Cụ thể là:*", "cụ thể:"),
    counterexamples=("cụ thể, Sở", "Cụ thể"),
    anchored=True,
)
NEGATED = rule(
    "press.discourse.negated",
    r"(?:khong|tuyet doi khong|nghiem cam|chua)\s(?=(?:chap nhan|de|to chuc|phong|thu|yeu cau|cho|duoc|su dung|lam|tiep nhan|giai quyet|bo tri|nhan|cap|tang|ban|ep|loi dung|tu y)\b)",
    basis="an order not to: the verb stands behind không",
    examples=("không để", "tuyệt đối không yêu cầu", "nghiêm cấm thu"),
    counterexamples=("không khí", "không sở"),
    anchored=True,
)
