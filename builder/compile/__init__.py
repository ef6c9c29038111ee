"""Theme folder -> Theme + Stencils; jieba -> Lexicon. The only home of python-pptx, python-docx and jieba."""
