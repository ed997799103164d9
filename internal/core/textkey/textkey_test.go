package textkey_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"anteroom/internal/core/textkey"
)

func TestFold(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", ""},
		{"room 2", "room 2"},
		{"  Board   Meeting \t", "board meeting"},
		{"Café", "cafe"},
		{"Cafe\u0301", "cafe"},
		{"Straße STRASSE ẞ", "strasse strasse ss"},
		{"Øresund, Łódź, Æsop", "oresund lodz aesop"},
		{"Þórr œuvre Đorđe", "thorr oeuvre dorde"},
		{"İstanbul ISPARTA ırmak", "istanbul isparta irmak"},
		{"Σίσυφος ΣΙΣΥΦΟΣ", "σισυφοσ σισυφοσ"},
		{"Ёлка йод", "елка иод"},
		{"O’Brien / O'Brien / Oʼahu", "o brien o brien o ahu"},
		{"e-mail: helen@example.com", "e mail helen example com"},
		{"№5 ½ ﬁne ＡＢＣ", "no5 1 2 fine abc"},
		{"١٢٣ १२", "123 12"},
		{"C++ <b>&nbsp;", "c b nbsp"},
		{"🔥", ""},
		{"한국어", "한국어"},
		{"がぎ カ", "がぎ カ"},
		{"हिन्दी", "हिन्दी"},
		{"שָׁלוֹם", "שלום"},
		{"soft\u00adhyphen\u200bjoin\ufeff", "softhyphenjoin"},
		{"a\x00b\x01c", "a b c"},
		{"bad\xffbyte", "bad byte"},
		{"00\xf7\u00e9", "00 e"},
	} {
		if got := textkey.Fold(c.in); got != c.want {
			t.Errorf("Fold(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

// Every letter there is, once: a key must be its own key.
func TestFoldEveryRune(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if !unicode.In(r, unicode.L, unicode.M, unicode.N, unicode.P, unicode.S, unicode.Z, unicode.Cc, unicode.Cf) || unicode.Is(unicode.Han, r) && r > 0x4F00 && r < 0xF900 {
			continue // unassigned, or one ideograph like the other
		}
		checkFold(t, "a"+string(r)+"b")
		checkFold(t, string(r))
	}
}

func TestName(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"Travel", " travel ", true},
		{"Board  meeting", "board\tmeeting", true},
		{"Café", "CAFE\u0301", true},
		{"résumé", "resume", false},
		{"C++", "C#", false},
		{"🔥", "✈️", false},
		{"ＡＢ", "ab", true},
	} {
		if got := textkey.Name(c.a) == textkey.Name(c.b); got != c.same {
			t.Errorf("Name(%q), Name(%q): same is %v, want %v", c.a, c.b, got, c.same)
		}
	}
}

func TestSortOrder(t *testing.T) {
	want := []string{
		"", "007", "9", "10", "99", "100", "999999999", "1000000000", "123456789012345678901234567890",
		"Ångström", "apple", "Apple 2", "apple 10", "apple-pie", "Apples", "Éclair", "Eclairs",
		"Müller", "Muller & Co", "résumé service", "Room 0", "Room 1", "Room 2", "Room 2a", "Room 10", "room 10 b", "Zoë",
	}
	// Names that differ by accents alone: the bare one first, but before a longer one.
	pairs := [][2]string{{"resume", "résumé"}, {"Zoe", "Zoë"}, {"résumé", "resumes"}, {"v2.9", "v2.10"}}
	for i := 1; i < len(want); i++ {
		pairs = append(pairs, [2]string{want[i-1], want[i]})
	}
	for _, p := range pairs {
		if a, b := textkey.Sort(p[0]), textkey.Sort(p[1]); a >= b {
			t.Errorf("%q (%q) does not come before %q (%q)", p[0], a, p[1], b)
		}
	}
	if textkey.Sort("ROOM 2") != textkey.Sort("room  2") {
		t.Error("case or spaces changed the order")
	}
	if n := len(textkey.Sort(strings.Repeat("한é", 5000))); n > 2000 {
		t.Errorf("a key of %d bytes", n)
	}
}

func TestTerms(t *testing.T) {
	for _, c := range []struct {
		in   string
		want []string
	}{
		{"", nil},
		{"  ", nil},
		{"hel", []string{"hel*"}},
		{"helen ", []string{"helen"}},
		{"Helen Oka", []string{"helen", "oka*"}},
		{`"board pack" dra`, []string{"board pack", "dra*"}},
		{`"board pack"`, []string{"board pack"}},
		{`"board pa`, []string{"board pa*"}},
		{`“Größe zählt” «bon mot»`, []string{"grosse zahlt", "bon mot"}},
		{`so"near by"far`, []string{"so", "near by", "far*"}},
		{"e-mail O'Brien", []string{"e mail", "o brien*"}},
		{"done.", []string{"done"}},
		{"a AND b* OR NEAR(c) -d col:x", []string{"a", "and", "b", "or", "near c", "d", "col x*"}},
		{"& | ! ' \\", nil},
		{"same same Same ", []string{"same"}},
		{"🔥 fire", []string{"fire*"}},
		{"a\u00a0b", []string{"a", "b*"}},
	} {
		if got := textkey.Terms(c.in); !slices.Equal(got, c.want) {
			t.Errorf("Terms(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestEmail(t *testing.T) {
	for _, c := range []struct {
		in, want string
	}{
		{"helen@example.com", "helen@example.com"},
		{"  Helen.Okafor@Example.COM ", "helen.okafor@example.com"},
		{"MAILTO:Helen@Example.com", "helen@example.com"},
		{"mailto:helen%40example.com?subject=Hi", "helen@example.com"},
		{"<helen+desk@example.com>", "helen+desk@example.com"},
		{"o'brien@example.org", "o'brien@example.org"},
		{"zoë@bücher.example", "zoë@bücher.example"},
		{"ZOE\u0308@example.com", "zoë@example.com"},
		{"root@localhost", "root@localhost"},
		{"", ""},
		{"helen", ""},
		{"@example.com", ""},
		{"helen@", ""},
		{"a@b@example.com", ""},
		{"helen okafor@example.com", ""},
		{"helen@exa mple.com", ""},
		{"helen@-example.com", ""},
		{"helen@example..com", ""},
		{".helen@example.com", ""},
		{"helen@[192.0.2.1]", ""},
		{"helen@example.com\r\nBcc: x@example.org", ""},
		{"mailto:%zz@example.com", ""},
		{"mailto:a%0d%0ab@example.com", ""},
		{strings.Repeat("a", 65) + "@example.com", ""},
		{"a@" + strings.Repeat("b", 64) + ".com", ""},
	} {
		got, ok := textkey.Email(c.in)
		if got != c.want || ok != (c.want != "") {
			t.Errorf("Email(%q) = %q, %v, want %q", c.in, got, ok, c.want)
		}
	}
}

func checkFold(t *testing.T, s string) {
	t.Helper()
	k := textkey.Fold(s)
	if again := textkey.Fold(k); again != k {
		t.Errorf("Fold(%q) = %q, folded again %q", s, k, again)
	}
	if !utf8.ValidString(k) || strings.Contains(k, "  ") || strings.TrimSpace(k) != k {
		t.Errorf("Fold(%q) = %q", s, k)
	}
	if strings.ContainsFunc(k, func(r rune) bool { return r != ' ' && !unicode.In(r, unicode.L, unicode.N, unicode.M) }) {
		t.Errorf("Fold(%q) = %q holds more than letters and digits", s, k)
	}
}

func FuzzKeys(f *testing.F) {
	for _, s := range []string{"Café 12", `"a b" c`, "mailto:A@b.example", "\xff\u0301", "Ǆ ẞ ΐ", "000"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		checkFold(t, s)
		if k := textkey.Sort(s); !utf8.ValidString(k) || strings.ContainsRune(k, 0) {
			t.Errorf("Sort(%q) = %q", s, k)
		}
		if k := textkey.Name(s); textkey.Name(k) != k {
			t.Errorf("Name(%q) = %q, again %q", s, k, textkey.Name(k))
		}
		terms := textkey.Terms(s)
		if len(terms) > 12 {
			t.Errorf("%d terms", len(terms))
		}
		for i, term := range terms {
			bare := strings.TrimSuffix(term, textkey.Prefix)
			if bare == "" || bare != term && i != len(terms)-1 || textkey.Fold(bare) != bare || utf8.RuneCountInString(bare) > 64 {
				t.Errorf("Terms(%q) = %q", s, terms)
			}
		}
		if e, ok := textkey.Email(s); ok {
			if again, ok := textkey.Email(e); !ok || again != e {
				t.Errorf("Email(%q) = %q, again %q %v", s, e, again, ok)
			}
		}
	})
}

func BenchmarkFold(b *testing.B) {
	s := "Prepare the board pack for Zoë Müller: agenda, minutes of 12 March and travel to Łódź"
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		textkey.Fold(s)
	}
}
