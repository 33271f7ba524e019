"""Which pieces the tagger keeps, and how words are cut into them."""

from tidsvitne.training.vocabulary import choose_pieces, make_tokenizer

PIECES = ["<s>", "<pad>", "</s>", "<unk>", "▁", "a", "l", "e", "p", "o", "▁al", "▁alep", "po", "при", "»", "ø"]
SCORES = [0.0, 0.0, 0.0, 0.0, -3.0, -4.0, -4.0, -4.0, -4.0, -4.0, -5.0, -6.0, -5.5, -2.0, -7.0, -9.0]


def test_the_likeliest_latin_pieces_are_kept_in_their_order():
    assert choose_pieces(PIECES, SCORES, [], 10) == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
    assert 13 not in choose_pieces(PIECES, SCORES, [], 16)


def test_what_the_text_needs_comes_first():
    assert {11, 12} <= set(choose_pieces(PIECES, SCORES, ["aleppo"], 7))
    assert 15 in choose_pieces(PIECES, SCORES, ["ø"], 6)


def test_words_are_cut_into_the_likeliest_pieces():
    tokenizer = make_tokenizer(PIECES, SCORES)
    encoding = tokenizer.encode(["aleppo", "al"], is_pretokenized=True)
    assert encoding.tokens == ["▁alep", "po", "▁al"]
    assert encoding.word_ids == [0, 0, 1]
