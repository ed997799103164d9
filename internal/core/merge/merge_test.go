package merge

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestText(t *testing.T) {
	for _, c := range []struct {
		name, base, mine, theirs, want string
		both                           int
	}{
		{"only I wrote", "a\nb", "a\nb\nc", "a\nb", "a\nb\nc", 0},
		{"only they wrote", "a\nb", "a\nb", "x\na\nb", "x\na\nb", 0},
		{"in two places", "one\ntwo\nthree", "one!\ntwo\nthree", "one\ntwo\nthree!", "one!\ntwo\nthree!", 0},
		{"the same", "a\nb", "a\nc", "a\nc", "a\nc", 0},
		{"both at the end", "# List\n\n- a", "# List\n\n- a\n- mine", "# List\n\n- a\n- theirs", "# List\n\n- a\n- theirs\n- mine", 0},
		{"both in one line", "Buy milk", "Buy milk and eggs", "Buy milk tomorrow", "Buy milk tomorrow and eggs", 0},
		{"two words of one line", "The board meets in May in Paris.", "The board meets in June in Paris.", "The board meets in May in Rome.", "The board meets in June in Rome.", 0},
		{"the same word", "We meet on Monday at noon.", "We meet on Tuesday at noon.", "We meet on Friday at noon.", "We meet on Friday (or, written at the same time: Tuesday) at noon.", 1},
		{"one deletes, one edits", "keep\nthis line stays\nend", "keep\nend", "keep\nthis line stays here\nend", "keep\nthis line stays here\nend", 0},
		{"both delete", "a\nb\nc", "a\nc", "a\nc", "a\nc", 0},
		{"both delete something else", "a\nb\nc\nd", "a\nd", "a\nb\nd", "a\nd", 0},
		{"from nothing", "", "mine", "theirs", "theirs\nmine", 0},
		{"a tick and a word", "- [ ] Call Ada about the room", "- [x] Call Ada about the room", "- [ ] Call Ada about the big room", "- [x] Call Ada about the big room", 0},
		{"nothing left in common", "one two three four", "five six seven eight", "nine ten eleven twelve", "nine ten eleven twelve\n\n" + Mark + ")\n\nfive six seven eight", 1},
		{"begun with what is gone", "a", "a\nb\nc\nmine", "a\nb\nc\nd\ne", "a\nb\nc\nd\ne\nmine", 0},
		{"sent again after the answer was lost", "", "mine", "theirs\nmine", "theirs\nmine", 0},
		{"line ends of Windows", "a\r\nb\r\n", "a\r\nb\r\nc\r\n", "x\r\na\r\nb\r\n", "x\r\na\r\nb\r\nc\r\n", 0},
	} {
		got, both := Text(c.base, c.mine, c.theirs)
		if got != c.want || both != c.both {
			t.Errorf("%s: %q, %d; want %q, %d", c.name, got, both, c.want, c.both)
		}
	}
}

// written is what somebody made of a text: words and lines put in, changed, moved and taken
// out; put lists what they put in, each a word that occurs nowhere else.
func written(t *rapid.T, base, who string) (now string, put []string) {
	parts := strings.SplitAfter(base, "\n")
	for i, n := 0, rapid.IntRange(0, 8).Draw(t, who+" changes"); i < n; i++ {
		at := rapid.IntRange(0, len(parts)-1).Draw(t, "line")
		word := fmt.Sprintf("%s%d", who, i)
		line := strings.TrimSuffix(parts[at], "\n")
		words := strings.Split(line, " ")
		k := rapid.IntRange(0, len(words)-1).Draw(t, "word")
		switch rapid.IntRange(0, 6).Draw(t, "what") {
		case 0: // another line
			parts[at] += word + " begins a line\n"
			put = append(put, word)
		case 1: // another word
			words[k] += " " + word
			parts[at] = strings.Join(words, " ") + "\n"
			put = append(put, word)
		case 2: // instead of a word
			if anyOf(put, words[k]) {
				continue
			}
			words[k] = word
			parts[at] = strings.Join(words, " ") + "\n"
			put = append(put, word)
		case 3: // a line less
			if len(parts) > 1 && !anyOf(put, line) {
				parts = append(parts[:at], parts[at+1:]...)
			}
		case 4: // a word less
			if !anyOf(put, words[k]) {
				parts[at] = strings.Join(append(words[:k], words[k+1:]...), " ") + "\n"
			}
		case 5: // moved
			to := rapid.IntRange(0, len(parts)-1).Draw(t, "to")
			parts[at], parts[to] = parts[to], parts[at]
		case 6: // all in one line
			parts[at] = line + " " + word + " "
			put = append(put, word)
		}
	}
	return strings.Join(parts, ""), put
}

func anyOf(put []string, text string) bool {
	for _, w := range put {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}

func TestNoWordThatWasPutInIsLost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		base := strings.Join(rapid.SliceOfN(rapid.SampledFrom([]string{"", "", "- a b c", "- [ ] call them", "# Head", "a", "one two three four five six", "| a | b |", "\tx"}), 0, 12).Draw(t, "base"), "\n")
		mine, put := written(t, base, "mine")
		theirs, more := written(t, base, "theirs")
		got, _ := Text(base, mine, theirs)
		for _, w := range append(put, more...) {
			if !strings.Contains(got, w) {
				t.Fatalf("%q is missing\nbase   %q\nmine   %q\ntheirs %q\ngot    %q", w, base, mine, theirs, got)
			}
		}
		letters := func(s string) int { return len(strings.Join(strings.Fields(s), "")) } // somebody may have written a word right behind another
		if other, _ := Text(base, theirs, mine); letters(other) != letters(got) {
			t.Fatalf("whoever is first, the same words: %q and %q", got, other)
		}
	})
}

// TestAnyTexts holds for texts that have nothing to do with one another: whatever is more often
// in one of the sides than it was is as often in the result.
func TestAnyTexts(t *testing.T) {
	text := rapid.StringMatching(`([ab]( |\n|, ))*`)
	rapid.Check(t, func(t *rapid.T) {
		base, mine, theirs := text.Draw(t, "base"), text.Draw(t, "mine"), text.Draw(t, "theirs")
		got, _ := Text(base, mine, theirs)
		for _, w := range []string{"a", "b"} {
			count := func(s string) int { return strings.Count(strings.NewReplacer(Mark, "").Replace(s), w) }
			if put := max(count(mine), count(theirs)) - count(base); count(got) < put {
				t.Fatalf("%q: %d of %d\nbase %q\nmine %q\ntheirs %q\ngot %q", w, count(got), put, base, mine, theirs, got)
			}
		}
		if same, both := Text(base, mine, base); same != mine || both != 0 {
			t.Fatal("nobody else wrote, and yet it is not as I wrote it")
		}
	})
}

func TestDifferences(t *testing.T) {
	got := Differences("We meet in May.\nBring it.\nEnd", "We meet in late June.\nEnd\nMore")
	want := []TextPiece{{Kept, "We meet in"}, {Gone, " May"}, {Added, " late June"}, {Kept, ".\n"}, {Gone, "Bring it.\n"}, {Gone, "End"}, {Added, "End\nMore"}}
	if text(got, Added) != text(want, Added) || text(got, Gone) != text(want, Gone) {
		t.Errorf("%v", got)
	}
	words := rapid.StringMatching(`([abc]( |\n|, ))*`)
	rapid.Check(t, func(t *rapid.T) {
		was, now := words.Draw(t, "was"), words.Draw(t, "now")
		d := Differences(was, now)
		if text(d, Added) != was || text(d, Gone) != now {
			t.Fatalf("%q to %q: %v", was, now, d)
		}
	})
}

// text is what the pieces say without those of one sort.
func text(all []TextPiece, without Sort) string {
	var b strings.Builder
	for _, p := range all {
		if p.Sort != without {
			b.WriteString(p.Text)
		}
	}
	return b.String()
}

func FuzzText(f *testing.F) {
	f.Add("a b\nc", "a x\nc", "a y\nc\n")
	f.Add("", "\n\n", "\xff")
	f.Fuzz(func(t *testing.T, base, mine, theirs string) {
		got, _ := Text(base, mine, theirs)
		if mine == theirs && got != mine {
			t.Fatal("both wrote the same")
		}
		d := Differences(base, mine)
		if text(d, Added) != base || text(d, Gone) != mine {
			t.Fatalf("%q to %q: %v", base, mine, d)
		}
	})
}

func BenchmarkText(b *testing.B) {
	var s strings.Builder
	for i := range 4000 {
		fmt.Fprintf(&s, "Line %d says what is to be done about the board and its papers.\n", i)
	}
	base := s.String() // 250 KB
	mine := strings.Replace(base, "Line 100 says", "Line 100 will say", 1)
	theirs := strings.Replace(base, "Line 3900 says", "Line 3900 said", 1)
	for b.Loop() {
		Text(base, mine, theirs)
	}
}
