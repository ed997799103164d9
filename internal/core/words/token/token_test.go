package token_test

import (
	"strings"
	"testing"

	"anteroom/internal/core/words/token"
)

var marksOf = map[token.Kind]string{
	token.Word: "w", token.Number: "n", token.Mark: "m", token.Quoted: "q", token.Literal: "l", token.Tag: "t", token.Link: "a",
}

func TestLex(t *testing.T) {
	for text, want := range map[string]string{
		"Helen’s o'clock":           "w:Helen’s w:o'clock",
		"9am 1h30 5th v2":           "n:9 w:am n:1 w:h n:30 n:5 w:th w:v n:2",
		"12–14, 9:30":               "n:12 m:– n:14 m:, n:9 m:: n:30",
		"#travel #1 #b2b/x- C#":     "t:#travel m:# n:1 t:#b2b/x m:- w:C m:#",
		`"a b" “c d” "e`:            `q:"a b" q:“c d” m:" w:e`,
		`a"b c"`:                    `w:a m:" w:b w:c m:"`,
		`\#1 \!high \@Ann \x`:       `l:\#1 l:\!high l:\@Ann m:\ w:x`,
		"https://example.com/a(b).": "a:https://example.com/a(b) m:.",
		"(www.example.org) httpx":   "m:( a:www.example.org m:) w:httpx",
		"Zoë's naïve cafe\u0301":    "w:Zoë's w:naïve w:cafe\u0301",
		"a@b.example":               "w:a m:@ w:b m:. w:example",
		"   ":                       "",
	} {
		var got []string
		for _, tok := range token.Lex(text) {
			got = append(got, marksOf[tok.Kind]+":"+tok.Text)
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%q\n got %s\nwant %s", text, s, want)
		}
	}
}

func TestNumbersAreBounded(t *testing.T) {
	l := token.Lex("999999999 9999999999")
	if l.Num(0) != 999999999 || l.Num(1) != -1 || l.Num(2) != -1 {
		t.Errorf("%d %d %d", l.Num(0), l.Num(1), l.Num(2))
	}
}
