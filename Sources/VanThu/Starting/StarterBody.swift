/// The text of a starter spec where the type has none of its own (`khoi-dau.vanthu` in its folder).
enum StarterBody {
    /// The name of the file in a type's folder that holds the text of its starter.
    static let file = "khoi-dau.vanthu"

    /// A short text that shows headings, a list and a table.
    static let general = """
        {# Từ đây là phần văn bản: một dòng là một đoạn, # là đề mục, dấu - là gạch đầu dòng. Không gõ số đề mục và ./. #}
        Để công việc được triển khai thống nhất, các cơ quan, đơn vị thực hiện những nội dung sau:

        # Mục đích, yêu cầu
        ## Mục đích
        Mỗi đoạn viết trên một dòng, dài bao nhiêu cũng được.
        ## Yêu cầu
        - Rõ người, rõ việc, rõ thời hạn.
        - Chữ **đậm** đặt giữa hai dấu sao đôi, chữ *nghiêng* giữa hai dấu sao.

        # Phân công
        {# Dấu # trong ô là số thứ tự; thêm dòng thì số tự chạy. #}
        | Stt | Công việc | Đơn vị thực hiện | Thời hạn |
        |:---:|-----------|------------------|:--------:|
        | # | Lập danh sách | Văn phòng | Tháng 7 |
        | # | Tổng hợp kết quả | Phòng Kinh tế | Tháng 8 |

        # Tổ chức thực hiện
        ##. Thủ trưởng các cơ quan, đơn vị căn cứ phân công trên để thực hiện.
        ##. Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị kịp thời phản ánh để được hướng dẫn.
        """
}
