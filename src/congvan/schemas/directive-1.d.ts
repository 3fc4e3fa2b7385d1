/** Vietnamese official directives, version 1.0 of the schema. Dates are ISO 8601, bytes are base64, spans count code points. */

/** A Vietnamese official document (văn bản chỉ đạo, điều hành): công văn, chỉ thị, quyết định and their kin. */
export interface Directive {
  /** Version of this schema, major and minor (phiên bản lược đồ). */
  readonly schema_version: string;
  /** Whose rules of form it follows (hệ thống văn bản). */
  readonly system: "state" | "party" | "mass_organization" | null;
  /** Code of its type: `CV`, `CT`, `QĐ` … (mã loại văn bản). */
  readonly document_type: string | null;
  /** Number and notation (số, ký hiệu). */
  readonly number: DocumentNumber | null;
  /** Day of issue (ngày ban hành). */
  readonly issued_on: string | null;
  /** Place of issue (địa danh). */
  readonly place: string | null;
  /** The issuing body, or bodies, the lead first (cơ quan ban hành). */
  readonly issuers: ReadonlyArray<Issuer>;
  /** The Party's line under the type as printed: `CỦA BAN THƯỜNG VỤ TỈNH UỶ` (tên tác giả). */
  readonly author: string | null;
  /** Abstract, without a leading `V/v` or `Về việc` (trích yếu). */
  readonly subject: string | null;
  /** The words that led the abstract as printed: `V/v`, `Về việc` (từ mở đầu trích yếu). */
  readonly subject_prefix: string | null;
  /** Who wires a telegram, without `điện:`: `CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH` (người gửi công điện). */
  readonly sender: string | null;
  /** KHẨN, THƯỢNG KHẨN, HỎA TỐC (độ khẩn). */
  readonly urgency: "urgent" | "very_urgent" | "immediate" | null;
  /** MẬT, TỐI MẬT, TUYỆT MẬT (độ mật). */
  readonly secrecy: "confidential" | "secret" | "top_secret" | null;
  /** The mark of circulation as printed: `LƯU HÀNH NỘI BỘ` (phạm vi lưu hành). */
  readonly circulation: string | null;
  /** Kính gửi, then Nơi nhận, each as printed (nơi nhận). */
  readonly recipients: ReadonlyArray<Recipient>;
  /** The text as a tree (nội dung). */
  readonly body: ReadonlyArray<Block>;
  /** Annexes and attached texts (phụ lục). */
  readonly annexes: ReadonlyArray<Annex>;
  /** Who must do what, by when (nhiệm vụ). */
  readonly tasks: ReadonlyArray<Task>;
  /** Every mention of another official document, in reading order (viện dẫn). */
  readonly references: ReadonlyArray<Reference>;
  /** Who signed (chữ ký). */
  readonly signatures: ReadonlyArray<Signature>;
  /** Day from which it has effect (ngày có hiệu lực). */
  readonly effective_on: string | null;
  /** The drafter's mark and number of copies: `PL.(300)` (ký hiệu người soạn thảo). */
  readonly drafter: string | null;
  /** The contact line at the foot of the first page (thông tin liên hệ). */
  readonly contact: string | null;
  /** Files that travel with it (tệp đính kèm). */
  readonly attachments: ReadonlyArray<Attachment>;
  /** What was read, and what could not be made out (nguồn). */
  readonly source: Source | null;
  /** One identifier for one document, equal for all its spellings (định danh). */
  readonly uri: string | null;
}

/** An annex or an attached text (phụ lục, văn bản kèm theo), NĐ30 PL I, III.1. */
export interface Annex {
  /** Its number: `I` (State), `1` (Party); `null` for the only one (số thứ tự). */
  readonly label: string | null;
  /** Its heading (tiêu đề). */
  readonly title: string | null;
  /** Its text (nội dung). */
  readonly body: ReadonlyArray<Block>;
  /** Where it stands (vị trí). */
  readonly span: Span | null;
}

/** A body, post or group that is to act (đơn vị được giao). */
export interface Assignee {
  /** As printed (tên). */
  readonly name: string;
  /** `lead`: acts, chủ trì; `support`: phối hợp (vai trò). */
  readonly role: "lead" | "support";
  /** Whether it names a group: `UBND các xã, phường` (là một nhóm). */
  readonly is_group: boolean;
  /** The registry's abbreviation of a body that it knows: `BYT` (mã cơ quan). */
  readonly code: string | null;
  /** Where the name stands, which may be before the task: a heading, Kính gửi (vị trí). */
  readonly span: Span | null;
}

/** A file sent along (tệp đính kèm). */
export interface Attachment {
  /** The file's name as sent; never a path to write to (tên tệp). */
  readonly name: string | null;
  /** MIME type (kiểu nội dung). */
  readonly media_type: string | null;
  /** What it is (mô tả). */
  readonly description: string | null;
  /** Where a page links it, as printed or joined to the page's base; nothing is fetched (địa chỉ). */
  readonly url: string | null;
  /** The bytes; base64 in JSON (nội dung). */
  readonly content: string | null;
  /** Digest of the content in lower-case hex; checked where the content is there (mã băm). */
  readonly sha256: string | null;
}

/** One step of the authority to sign: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH` (quyền hạn ký). */
export interface AuthorityStep {
  /** Thay mặt, ký thay, thừa lệnh, thừa ủy quyền or quyền (quyền hạn). */
  readonly capacity: "TM" | "KT" | "TL" | "TUQ" | "Q";
  /** What follows it as printed (ký thay cho). */
  readonly on_behalf_of: string | null;
}

/** A piece of the text with what stands under it (phần, chương, mục, điều, khoản, điểm …), NĐ30 PL I, II.6. */
export interface Block {
  /** What it is. `recital`: Căn cứ; `formula`: QUYẾT ĐỊNH:; a table holds rows of cells (loại). */
  readonly kind: "recital" | "part" | "chapter" | "section" | "subsection" | "article" | "clause" | "point" | "dash" | "plus" | "formula" | "heading" | "paragraph" | "table" | "row" | "cell";
  /** Its number or letter, without the word and the mark: `II`, `1`, `a` (số thứ tự). */
  readonly label: string | null;
  /** Its title, where it has one apart from its text (tiêu đề). */
  readonly heading: string | null;
  /** Its own words, without the label and those of its children (nội dung). */
  readonly text: string | null;
  /** What stands under it, in order (các phần con). */
  readonly children: ReadonlyArray<Block>;
  /** From its label to the end of its last child (vị trí). */
  readonly span: Span | null;
}

/** A time limit (thời hạn): a day, a recurrence, or neither where the text fixes none. */
export interface Deadline {
  /** As printed: `trước ngày 15/6/2023` (nguyên văn). */
  readonly text: string;
  /** The last day that satisfies it, where the text fixes one (ngày cuối). */
  readonly on: string | null;
  /** The hour of that day, where one is printed: `trước 17 giờ 00` (giờ). */
  readonly at: string | null;
  /** An RFC 5545 RRULE value for a periodic duty: `FREQ=MONTHLY;BYMONTHDAY=25` (định kỳ). */
  readonly recurrence: string | null;
  /** Where it stands (vị trí). */
  readonly span: Span | null;
}

/** Something that a reader could not make out, or that it mended (ghi chú của bộ đọc). */
export interface Diagnostic {
  /** A stable name such as `number-missing` (mã ghi chú). */
  readonly code: string;
  /** `error`: a field that this kind of paper must have is missing or unreadable (mức độ). */
  readonly severity: "error" | "warning" | "info";
  /** What is the matter, for people (lý do). */
  readonly reason: string;
  /** What the reason names, apart from its words: pages, words of the paper, an element (giá trị liên quan). */
  readonly values: ReadonlyArray<string>;
  /** The place, where there is one (vị trí). */
  readonly span: Span | null;
}

/** Facts of a digital signature that a format carries (chữ ký số), NĐ30 PL I, II.8. */
export interface DigitalSignature {
  /** The subject of the certificate (chủ thể chứng thư). */
  readonly signer: string | null;
  /** Its organisation (cơ quan). */
  readonly organization: string | null;
  /** When it was made, as the signature says (thời gian ký). */
  readonly signed_at: string | null;
  /** Whether it verified; `null` where nobody tried (hợp lệ). */
  readonly valid: boolean | null;
  /** Why it did not verify, or could not be tried (lý do). */
  readonly reason: string | null;
}

/** Number and notation (số, ký hiệu), NĐ30 PL I, II.3 and HD05 Phần II, I.3. */
export interface DocumentNumber {
  /** As printed, without spaces: `1537-CV/TU` (nguyên văn). */
  readonly text: string;
  /** Serial number with its zeros: `05`, `66.7`; `null` where left blank (số thứ tự). */
  readonly serial: string | null;
  /** The year inside the number of a normative paper (năm). */
  readonly year: number | null;
  /** `QĐ`, `CV` …; `null` in a State letter (ký hiệu loại văn bản). */
  readonly type_code: string | null;
  /** `BNV`, `TU`; several joined by hyphens in a joint paper (ký hiệu cơ quan). */
  readonly issuer_code: string | null;
  /** The drafting unit in a letter: `VX` of `12/UBND-VX` (ký hiệu đơn vị soạn thảo). */
  readonly unit_code: string | null;
}

/** The words from which a field of the header was read (vị trí của một trường). */
export interface FieldSpan {
  /** The field's path: `number`, `issuers.0.parent`, `subject` (tên trường). */
  readonly field: string;
  /** One run of its words; a value broken over columns has several, in reading order (vị trí). */
  readonly span: Span;
}

/** The issuing body (cơ quan ban hành), NĐ30 PL I, II.2 and HD05 Phần II, I.2. */
export interface Issuer {
  /** The full name as printed, its lines joined by one space (tên cơ quan). */
  readonly name: string;
  /** The superior body, where one is printed above it (cơ quan chủ quản). */
  readonly parent: Issuer | null;
  /** Organisation identifier, old or new scheme: `000.00.01.H49`, `H49.1` (mã định danh). */
  readonly code: string | null;
  /** Its short form in numbers: `BNV`, `UBND` (chữ viết tắt). */
  readonly abbreviation: string | null;
  /** Level of administration (cấp). */
  readonly level: "central" | "province" | "district" | "commune" | "unit" | null;
  /** The unit that it governs or serves: `tỉnh Quảng Nam` (địa phương). */
  readonly place: string | null;
}

/** One place in a document, or several of one level (điểm, khoản, Điều …), NĐ30 PL II, V.7. */
export interface Pinpoint {
  /** Points: `a`, `đ` (điểm). */
  readonly points: ReadonlyArray<string>;
  /** Clauses: `1`, `2a` (khoản). */
  readonly clauses: ReadonlyArray<string>;
  /** Articles: `10`, `217a` (điều). */
  readonly articles: ReadonlyArray<string>;
  /** Subsections: `1` (tiểu mục). */
  readonly subsections: ReadonlyArray<string>;
  /** Sections: `3`, `II` (mục). */
  readonly sections: ReadonlyArray<string>;
  /** Chapters: `XII` (chương). */
  readonly chapters: ReadonlyArray<string>;
  /** Parts: `I`, `thứ hai` (phần). */
  readonly parts: ReadonlyArray<string>;
  /** Annexes: `II`; an empty string is the only annex, which has no number (phụ lục). */
  readonly annexes: ReadonlyArray<string>;
}

/** One item of Kính gửi or Nơi nhận (nơi nhận), NĐ30 PL I, II.9 and HD05 Phần II, I.9. */
export interface Recipient {
  /** The item as printed, without dash and closing mark: `UBND tỉnh (b/c)` (nguyên văn). */
  readonly text: string;
  /** The body alone: `UBND tỉnh` (tên cơ quan, cá nhân nhận). */
  readonly name: string | null;
  /** `addressee`: Kính gửi; `copy`: Nơi nhận; `archive`: Lưu (vai trò). */
  readonly role: "addressee" | "copy" | "archive";
  /** What for: `(b/c)` is `report`, `(t/h)` is `action` (mục đích gửi). */
  readonly purpose: "report" | "action" | "information" | "coordination" | "publication" | "monitoring" | null;
  /** Organisation identifier (mã định danh). */
  readonly code: string | null;
  /** Number of copies: `Lưu: VT, NN (2)` has two (số bản). */
  readonly copies: number | null;
  /** Where the item stands (vị trí). */
  readonly span: Span | null;
}

/** One mention of a particular official document (viện dẫn), NĐ30 PL I, II.6.a-b. */
export interface Reference {
  /** Code of the type: `NĐ`, `CV`, `L` (mã loại văn bản). */
  readonly document_type: string | null;
  /** Number and notation (số, ký hiệu). */
  readonly number: DocumentNumber | null;
  /** Day of issue, where day, month and year are given (ngày ban hành). */
  readonly issued_on: string | null;
  /** Who issued it, as printed with the mention (cơ quan ban hành). */
  readonly issuer: Issuer | null;
  /** Its name: `Đất đai` of `Luật Đất đai năm 2013`; the words after `về` (tên văn bản). */
  readonly title: string | null;
  /** A year that is given without a day: `năm 2013` (năm ban hành). */
  readonly year: number | null;
  /** Điểm, khoản, Điều … of it that are meant (phần được viện dẫn). */
  readonly pinpoint: ReadonlyArray<Pinpoint>;
  /** What the directive does with it (vai trò viện dẫn). */
  readonly role: "basis" | "implements" | "replies_to" | "amends" | "replaces" | "repeals" | "follows_up" | "cites";
  /** For a short form: the place in `references` of the full mention (viện dẫn đầy đủ). */
  readonly resolves_to: number | null;
  /** The mention as printed (nguyên văn). */
  readonly text: string | null;
  /** Where it stands (vị trí). */
  readonly span: Span | null;
  /** One identifier for one document, equal for all its spellings (định danh). */
  readonly uri: string | null;
}

/** A signature block (quyền hạn, chức vụ, họ tên người ký), NĐ30 PL I, II.7 and HD05 Phần II, I.7. */
export interface Signature {
  /** In joint papers, the body that signs, printed above the authority (cơ quan ký). */
  readonly body: string | null;
  /** Every step above the post in printed order; the last is `capacity` and `on_behalf_of` (các bước quyền hạn). */
  readonly authority: ReadonlyArray<AuthorityStep>;
  /** Full name without titles or ranks (họ và tên). */
  readonly name: string | null;
  /** The signer's own post as printed (chức vụ). */
  readonly position: string | null;
  /** Thay mặt, ký thay, thừa lệnh, thừa ủy quyền or quyền (quyền hạn). */
  readonly capacity: "TM" | "KT" | "TL" | "TUQ" | "Q" | null;
  /** What follows the capacity: `KT. CHỦ TỊCH` has `CHỦ TỊCH` (ký thay cho). */
  readonly on_behalf_of: string | null;
  /** The digital signature, where the format carries one (chữ ký số). */
  readonly digital: DigitalSignature | null;
  /** Where the block stands (vị trí). */
  readonly span: Span | null;
}

/** The string that was read and how it was understood (nguồn). */
export interface Source {
  /** The format it came in: `text`, `docx`, `edxml` … (định dạng). */
  readonly form: string | null;
  /** The very string to which every span refers (văn bản nguồn). */
  readonly text: string | null;
  /** `official`: the paper itself; `news`: a report of one (loại nguồn). */
  readonly kind: "official" | "news";
  /** Where the header's fields stand, in reading order (vị trí các trường thể thức). */
  readonly fields: ReadonlyArray<FieldSpan>;
  /** What the reader could not make out (ghi chú). */
  readonly diagnostics: ReadonlyArray<Diagnostic>;
  /** Lines that belong to no field: site frames, running heads, stamps (phần thừa). */
  readonly leftovers: ReadonlyArray<Span>;
  /** Numbers of the pages that were read by OCR, whose words are less sure than print (trang đọc bằng OCR). */
  readonly ocr_pages: ReadonlyArray<number>;
  /** Offsets in `text` at which the pages of the file begin, where the format has pages (đầu mỗi trang). */
  readonly page_starts: ReadonlyArray<number>;
  /** Which rules read which field, where the trace was asked for (vết đọc). */
  readonly trace: ReadonlyArray<TraceEntry>;
}

/** Offsets in code points into the very string that was given (vị trí trong văn bản nguồn). */
export interface Span {
  /** The first code point (vị trí đầu). */
  readonly start: number;
  /** One past the last code point (vị trí cuối, không kể). */
  readonly end: number;
}

/** One instruction to somebody to do something (nhiệm vụ). */
export interface Task {
  /** Its place in the directive: the path joined by `.`, else a running number (mã). */
  readonly id: string;
  /** The words of the instruction (nội dung). */
  readonly text: string;
  /** Who is to act; empty where nobody is named (đơn vị thực hiện). */
  readonly assignees: ReadonlyArray<Assignee>;
  /** By when (thời hạn). */
  readonly deadline: Deadline | null;
  /** Labels from the root of the body: `("II", "1", "a")` (đường dẫn). */
  readonly path: ReadonlyArray<string>;
  /** How sure the reader is that this is a task, 0 to 1, as a share of papers held back; `null` where it was made by hand (độ tin cậy). */
  readonly confidence: number | null;
  /** Where it stands (vị trí). */
  readonly span: Span | null;
}

/** Which named rule read a field, or spoke against it (vết đọc). */
export interface TraceEntry {
  /** The field's path: `number`, `tasks.3` (tên trường). */
  readonly field: string;
  /** The rule's id: `header.date.words` (mã quy tắc). */
  readonly rule: string;
  /** What it adds to the evidence; below zero it speaks against; `null` where nothing is weighed (trọng số). */
  readonly weight: number | null;
  /** The words that it read (vị trí). */
  readonly span: Span | null;
  /** The reading that came second, where readings competed: `weight` is its sum, if sums were made, `rule` what told most against it (cách đọc đứng thứ hai). */
  readonly rival: string | null;
}

/** A Vietnamese official document (văn bản chỉ đạo, điều hành): công văn, chỉ thị, quyết định and their kin. */
export interface DirectiveInput {
  /** Version of this schema, major and minor (phiên bản lược đồ). */
  readonly schema_version?: string;
  /** Whose rules of form it follows (hệ thống văn bản). */
  readonly system?: "state" | "party" | "mass_organization" | null;
  /** Code of its type: `CV`, `CT`, `QĐ` … (mã loại văn bản). */
  readonly document_type?: string | null;
  /** Number and notation (số, ký hiệu). */
  readonly number?: DocumentNumberInput | null;
  /** Day of issue (ngày ban hành). */
  readonly issued_on?: string | null;
  /** Place of issue (địa danh). */
  readonly place?: string | null;
  /** The issuing body, or bodies, the lead first (cơ quan ban hành). */
  readonly issuers?: ReadonlyArray<IssuerInput>;
  /** The Party's line under the type as printed: `CỦA BAN THƯỜNG VỤ TỈNH UỶ` (tên tác giả). */
  readonly author?: string | null;
  /** Abstract, without a leading `V/v` or `Về việc` (trích yếu). */
  readonly subject?: string | null;
  /** The words that led the abstract as printed: `V/v`, `Về việc` (từ mở đầu trích yếu). */
  readonly subject_prefix?: string | null;
  /** Who wires a telegram, without `điện:`: `CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH` (người gửi công điện). */
  readonly sender?: string | null;
  /** KHẨN, THƯỢNG KHẨN, HỎA TỐC (độ khẩn). */
  readonly urgency?: "urgent" | "very_urgent" | "immediate" | null;
  /** MẬT, TỐI MẬT, TUYỆT MẬT (độ mật). */
  readonly secrecy?: "confidential" | "secret" | "top_secret" | null;
  /** The mark of circulation as printed: `LƯU HÀNH NỘI BỘ` (phạm vi lưu hành). */
  readonly circulation?: string | null;
  /** Kính gửi, then Nơi nhận, each as printed (nơi nhận). */
  readonly recipients?: ReadonlyArray<RecipientInput>;
  /** The text as a tree (nội dung). */
  readonly body?: ReadonlyArray<BlockInput>;
  /** Annexes and attached texts (phụ lục). */
  readonly annexes?: ReadonlyArray<AnnexInput>;
  /** Who must do what, by when (nhiệm vụ). */
  readonly tasks?: ReadonlyArray<TaskInput>;
  /** Every mention of another official document, in reading order (viện dẫn). */
  readonly references?: ReadonlyArray<ReferenceInput>;
  /** Who signed (chữ ký). */
  readonly signatures?: ReadonlyArray<SignatureInput>;
  /** Day from which it has effect (ngày có hiệu lực). */
  readonly effective_on?: string | null;
  /** The drafter's mark and number of copies: `PL.(300)` (ký hiệu người soạn thảo). */
  readonly drafter?: string | null;
  /** The contact line at the foot of the first page (thông tin liên hệ). */
  readonly contact?: string | null;
  /** Files that travel with it (tệp đính kèm). */
  readonly attachments?: ReadonlyArray<AttachmentInput>;
  /** What was read, and what could not be made out (nguồn). */
  readonly source?: SourceInput | null;
  /** One identifier for one document, equal for all its spellings (định danh). */
  readonly uri?: string | null;
}

/** An annex or an attached text (phụ lục, văn bản kèm theo), NĐ30 PL I, III.1. */
export interface AnnexInput {
  /** Its number: `I` (State), `1` (Party); `null` for the only one (số thứ tự). */
  readonly label?: string | null;
  /** Its heading (tiêu đề). */
  readonly title?: string | null;
  /** Its text (nội dung). */
  readonly body?: ReadonlyArray<BlockInput>;
  /** Where it stands (vị trí). */
  readonly span?: SpanInput | null;
}

/** A body, post or group that is to act (đơn vị được giao). */
export interface AssigneeInput {
  /** As printed (tên). */
  readonly name: string;
  /** `lead`: acts, chủ trì; `support`: phối hợp (vai trò). */
  readonly role?: "lead" | "support";
  /** Whether it names a group: `UBND các xã, phường` (là một nhóm). */
  readonly is_group?: boolean;
  /** The registry's abbreviation of a body that it knows: `BYT` (mã cơ quan). */
  readonly code?: string | null;
  /** Where the name stands, which may be before the task: a heading, Kính gửi (vị trí). */
  readonly span?: SpanInput | null;
}

/** A file sent along (tệp đính kèm). */
export interface AttachmentInput {
  /** The file's name as sent; never a path to write to (tên tệp). */
  readonly name?: string | null;
  /** MIME type (kiểu nội dung). */
  readonly media_type?: string | null;
  /** What it is (mô tả). */
  readonly description?: string | null;
  /** Where a page links it, as printed or joined to the page's base; nothing is fetched (địa chỉ). */
  readonly url?: string | null;
  /** The bytes; base64 in JSON (nội dung). */
  readonly content?: string | null;
  /** Digest of the content in lower-case hex; checked where the content is there (mã băm). */
  readonly sha256?: string | null;
}

/** One step of the authority to sign: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH` (quyền hạn ký). */
export interface AuthorityStepInput {
  /** Thay mặt, ký thay, thừa lệnh, thừa ủy quyền or quyền (quyền hạn). */
  readonly capacity: "TM" | "KT" | "TL" | "TUQ" | "Q";
  /** What follows it as printed (ký thay cho). */
  readonly on_behalf_of?: string | null;
}

/** A piece of the text with what stands under it (phần, chương, mục, điều, khoản, điểm …), NĐ30 PL I, II.6. */
export interface BlockInput {
  /** What it is. `recital`: Căn cứ; `formula`: QUYẾT ĐỊNH:; a table holds rows of cells (loại). */
  readonly kind: "recital" | "part" | "chapter" | "section" | "subsection" | "article" | "clause" | "point" | "dash" | "plus" | "formula" | "heading" | "paragraph" | "table" | "row" | "cell";
  /** Its number or letter, without the word and the mark: `II`, `1`, `a` (số thứ tự). */
  readonly label?: string | null;
  /** Its title, where it has one apart from its text (tiêu đề). */
  readonly heading?: string | null;
  /** Its own words, without the label and those of its children (nội dung). */
  readonly text?: string | null;
  /** What stands under it, in order (các phần con). */
  readonly children?: ReadonlyArray<BlockInput>;
  /** From its label to the end of its last child (vị trí). */
  readonly span?: SpanInput | null;
}

/** A time limit (thời hạn): a day, a recurrence, or neither where the text fixes none. */
export interface DeadlineInput {
  /** As printed: `trước ngày 15/6/2023` (nguyên văn). */
  readonly text: string;
  /** The last day that satisfies it, where the text fixes one (ngày cuối). */
  readonly on?: string | null;
  /** The hour of that day, where one is printed: `trước 17 giờ 00` (giờ). */
  readonly at?: string | null;
  /** An RFC 5545 RRULE value for a periodic duty: `FREQ=MONTHLY;BYMONTHDAY=25` (định kỳ). */
  readonly recurrence?: string | null;
  /** Where it stands (vị trí). */
  readonly span?: SpanInput | null;
}

/** Something that a reader could not make out, or that it mended (ghi chú của bộ đọc). */
export interface DiagnosticInput {
  /** A stable name such as `number-missing` (mã ghi chú). */
  readonly code: string;
  /** `error`: a field that this kind of paper must have is missing or unreadable (mức độ). */
  readonly severity?: "error" | "warning" | "info";
  /** What is the matter, for people (lý do). */
  readonly reason: string;
  /** What the reason names, apart from its words: pages, words of the paper, an element (giá trị liên quan). */
  readonly values?: ReadonlyArray<string>;
  /** The place, where there is one (vị trí). */
  readonly span?: SpanInput | null;
}

/** Facts of a digital signature that a format carries (chữ ký số), NĐ30 PL I, II.8. */
export interface DigitalSignatureInput {
  /** The subject of the certificate (chủ thể chứng thư). */
  readonly signer?: string | null;
  /** Its organisation (cơ quan). */
  readonly organization?: string | null;
  /** When it was made, as the signature says (thời gian ký). */
  readonly signed_at?: string | null;
  /** Whether it verified; `null` where nobody tried (hợp lệ). */
  readonly valid?: boolean | null;
  /** Why it did not verify, or could not be tried (lý do). */
  readonly reason?: string | null;
}

/** Number and notation (số, ký hiệu), NĐ30 PL I, II.3 and HD05 Phần II, I.3. */
export interface DocumentNumberInput {
  /** As printed, without spaces: `1537-CV/TU` (nguyên văn). */
  readonly text: string;
  /** Serial number with its zeros: `05`, `66.7`; `null` where left blank (số thứ tự). */
  readonly serial?: string | null;
  /** The year inside the number of a normative paper (năm). */
  readonly year?: number | null;
  /** `QĐ`, `CV` …; `null` in a State letter (ký hiệu loại văn bản). */
  readonly type_code?: string | null;
  /** `BNV`, `TU`; several joined by hyphens in a joint paper (ký hiệu cơ quan). */
  readonly issuer_code?: string | null;
  /** The drafting unit in a letter: `VX` of `12/UBND-VX` (ký hiệu đơn vị soạn thảo). */
  readonly unit_code?: string | null;
}

/** The words from which a field of the header was read (vị trí của một trường). */
export interface FieldSpanInput {
  /** The field's path: `number`, `issuers.0.parent`, `subject` (tên trường). */
  readonly field: string;
  /** One run of its words; a value broken over columns has several, in reading order (vị trí). */
  readonly span: SpanInput;
}

/** The issuing body (cơ quan ban hành), NĐ30 PL I, II.2 and HD05 Phần II, I.2. */
export interface IssuerInput {
  /** The full name as printed, its lines joined by one space (tên cơ quan). */
  readonly name: string;
  /** The superior body, where one is printed above it (cơ quan chủ quản). */
  readonly parent?: IssuerInput | null;
  /** Organisation identifier, old or new scheme: `000.00.01.H49`, `H49.1` (mã định danh). */
  readonly code?: string | null;
  /** Its short form in numbers: `BNV`, `UBND` (chữ viết tắt). */
  readonly abbreviation?: string | null;
  /** Level of administration (cấp). */
  readonly level?: "central" | "province" | "district" | "commune" | "unit" | null;
  /** The unit that it governs or serves: `tỉnh Quảng Nam` (địa phương). */
  readonly place?: string | null;
}

/** One place in a document, or several of one level (điểm, khoản, Điều …), NĐ30 PL II, V.7. */
export interface PinpointInput {
  /** Points: `a`, `đ` (điểm). */
  readonly points?: ReadonlyArray<string>;
  /** Clauses: `1`, `2a` (khoản). */
  readonly clauses?: ReadonlyArray<string>;
  /** Articles: `10`, `217a` (điều). */
  readonly articles?: ReadonlyArray<string>;
  /** Subsections: `1` (tiểu mục). */
  readonly subsections?: ReadonlyArray<string>;
  /** Sections: `3`, `II` (mục). */
  readonly sections?: ReadonlyArray<string>;
  /** Chapters: `XII` (chương). */
  readonly chapters?: ReadonlyArray<string>;
  /** Parts: `I`, `thứ hai` (phần). */
  readonly parts?: ReadonlyArray<string>;
  /** Annexes: `II`; an empty string is the only annex, which has no number (phụ lục). */
  readonly annexes?: ReadonlyArray<string>;
}

/** One item of Kính gửi or Nơi nhận (nơi nhận), NĐ30 PL I, II.9 and HD05 Phần II, I.9. */
export interface RecipientInput {
  /** The item as printed, without dash and closing mark: `UBND tỉnh (b/c)` (nguyên văn). */
  readonly text: string;
  /** The body alone: `UBND tỉnh` (tên cơ quan, cá nhân nhận). */
  readonly name?: string | null;
  /** `addressee`: Kính gửi; `copy`: Nơi nhận; `archive`: Lưu (vai trò). */
  readonly role: "addressee" | "copy" | "archive";
  /** What for: `(b/c)` is `report`, `(t/h)` is `action` (mục đích gửi). */
  readonly purpose?: "report" | "action" | "information" | "coordination" | "publication" | "monitoring" | null;
  /** Organisation identifier (mã định danh). */
  readonly code?: string | null;
  /** Number of copies: `Lưu: VT, NN (2)` has two (số bản). */
  readonly copies?: number | null;
  /** Where the item stands (vị trí). */
  readonly span?: SpanInput | null;
}

/** One mention of a particular official document (viện dẫn), NĐ30 PL I, II.6.a-b. */
export interface ReferenceInput {
  /** Code of the type: `NĐ`, `CV`, `L` (mã loại văn bản). */
  readonly document_type?: string | null;
  /** Number and notation (số, ký hiệu). */
  readonly number?: DocumentNumberInput | null;
  /** Day of issue, where day, month and year are given (ngày ban hành). */
  readonly issued_on?: string | null;
  /** Who issued it, as printed with the mention (cơ quan ban hành). */
  readonly issuer?: IssuerInput | null;
  /** Its name: `Đất đai` of `Luật Đất đai năm 2013`; the words after `về` (tên văn bản). */
  readonly title?: string | null;
  /** A year that is given without a day: `năm 2013` (năm ban hành). */
  readonly year?: number | null;
  /** Điểm, khoản, Điều … of it that are meant (phần được viện dẫn). */
  readonly pinpoint?: ReadonlyArray<PinpointInput>;
  /** What the directive does with it (vai trò viện dẫn). */
  readonly role?: "basis" | "implements" | "replies_to" | "amends" | "replaces" | "repeals" | "follows_up" | "cites";
  /** For a short form: the place in `references` of the full mention (viện dẫn đầy đủ). */
  readonly resolves_to?: number | null;
  /** The mention as printed (nguyên văn). */
  readonly text?: string | null;
  /** Where it stands (vị trí). */
  readonly span?: SpanInput | null;
  /** One identifier for one document, equal for all its spellings (định danh). */
  readonly uri?: string | null;
}

/** A signature block (quyền hạn, chức vụ, họ tên người ký), NĐ30 PL I, II.7 and HD05 Phần II, I.7. */
export interface SignatureInput {
  /** In joint papers, the body that signs, printed above the authority (cơ quan ký). */
  readonly body?: string | null;
  /** Every step above the post in printed order; the last is `capacity` and `on_behalf_of` (các bước quyền hạn). */
  readonly authority?: ReadonlyArray<AuthorityStepInput>;
  /** Full name without titles or ranks (họ và tên). */
  readonly name?: string | null;
  /** The signer's own post as printed (chức vụ). */
  readonly position?: string | null;
  /** Thay mặt, ký thay, thừa lệnh, thừa ủy quyền or quyền (quyền hạn). */
  readonly capacity?: "TM" | "KT" | "TL" | "TUQ" | "Q" | null;
  /** What follows the capacity: `KT. CHỦ TỊCH` has `CHỦ TỊCH` (ký thay cho). */
  readonly on_behalf_of?: string | null;
  /** The digital signature, where the format carries one (chữ ký số). */
  readonly digital?: DigitalSignatureInput | null;
  /** Where the block stands (vị trí). */
  readonly span?: SpanInput | null;
}

/** The string that was read and how it was understood (nguồn). */
export interface SourceInput {
  /** The format it came in: `text`, `docx`, `edxml` … (định dạng). */
  readonly form?: string | null;
  /** The very string to which every span refers (văn bản nguồn). */
  readonly text?: string | null;
  /** `official`: the paper itself; `news`: a report of one (loại nguồn). */
  readonly kind?: "official" | "news";
  /** Where the header's fields stand, in reading order (vị trí các trường thể thức). */
  readonly fields?: ReadonlyArray<FieldSpanInput>;
  /** What the reader could not make out (ghi chú). */
  readonly diagnostics?: ReadonlyArray<DiagnosticInput>;
  /** Lines that belong to no field: site frames, running heads, stamps (phần thừa). */
  readonly leftovers?: ReadonlyArray<SpanInput>;
  /** Numbers of the pages that were read by OCR, whose words are less sure than print (trang đọc bằng OCR). */
  readonly ocr_pages?: ReadonlyArray<number>;
  /** Offsets in `text` at which the pages of the file begin, where the format has pages (đầu mỗi trang). */
  readonly page_starts?: ReadonlyArray<number>;
  /** Which rules read which field, where the trace was asked for (vết đọc). */
  readonly trace?: ReadonlyArray<TraceEntryInput>;
}

/** Offsets in code points into the very string that was given (vị trí trong văn bản nguồn). */
export interface SpanInput {
  /** The first code point (vị trí đầu). */
  readonly start: number;
  /** One past the last code point (vị trí cuối, không kể). */
  readonly end: number;
}

/** One instruction to somebody to do something (nhiệm vụ). */
export interface TaskInput {
  /** Its place in the directive: the path joined by `.`, else a running number (mã). */
  readonly id: string;
  /** The words of the instruction (nội dung). */
  readonly text: string;
  /** Who is to act; empty where nobody is named (đơn vị thực hiện). */
  readonly assignees?: ReadonlyArray<AssigneeInput>;
  /** By when (thời hạn). */
  readonly deadline?: DeadlineInput | null;
  /** Labels from the root of the body: `("II", "1", "a")` (đường dẫn). */
  readonly path?: ReadonlyArray<string>;
  /** How sure the reader is that this is a task, 0 to 1, as a share of papers held back; `null` where it was made by hand (độ tin cậy). */
  readonly confidence?: number | null;
  /** Where it stands (vị trí). */
  readonly span?: SpanInput | null;
}

/** Which named rule read a field, or spoke against it (vết đọc). */
export interface TraceEntryInput {
  /** The field's path: `number`, `tasks.3` (tên trường). */
  readonly field: string;
  /** The rule's id: `header.date.words` (mã quy tắc). */
  readonly rule: string;
  /** What it adds to the evidence; below zero it speaks against; `null` where nothing is weighed (trọng số). */
  readonly weight?: number | null;
  /** The words that it read (vị trí). */
  readonly span?: SpanInput | null;
  /** The reading that came second, where readings competed: `weight` is its sum, if sums were made, `rule` what told most against it (cách đọc đứng thứ hai). */
  readonly rival?: string | null;
}

export default Directive;
