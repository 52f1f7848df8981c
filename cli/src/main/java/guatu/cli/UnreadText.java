package guatu.cli;

import guatu.document.UnreadableException;

/** Says why a file cannot be read and what mends it (读不了的原因). */
final class UnreadText {

    private UnreadText() {}

    static String of(UnreadableException refused, Terminal terminal) {
        return switch (refused.code()) {
            case "old-or-encrypted" ->
                    terminal.text(
                            "旧格式（.doc、.rtf）或加了密码；请去掉密码，另存为 docx 再试",
                            "an old format (.doc, .rtf) or locked; save it as docx");
            case "damaged" ->
                    terminal.text(
                            "文件已损坏；请在 Word 中打开并修复，另存一份再试",
                            "damaged; open and repair it in Word and save a copy");
            case "damaged-pdf" ->
                    terminal.text(
                            "PDF 已损坏；请从原来的程序重新导出，或改用 .docx",
                            "a damaged PDF; export it again, or use the .docx");
            case "locked" ->
                    terminal.text(
                            "PDF 要密码；请去掉密码另存一份", "a PDF with a password; save a copy without");
            case "pictures" ->
                    terminal.text(
                            "PDF 里只有图片（扫描件）；请先做文字识别（OCR）",
                            "no text, only pictures of pages (a scan); recognise it (OCR) first");
            case "not-word" -> terminal.text("不是 Word 文稿", "no Word document");
            case "huge" ->
                    terminal.text("解开后太大；请去掉图片和附件", "too large once unpacked; take out pictures");
            case "empty" ->
                    terminal.text(
                            "没有文字；若文字在图片里，请先转成文字", "no text; turn pictures of text into text");
            case "no-text" ->
                    terminal.text(
                            "不是文字文件，或编码认不出；请另存为 UTF-8 或 GB18030",
                            "no text (binary content), or an unknown encoding; save it as UTF-8");
            default -> refused.code();
        };
    }
}
