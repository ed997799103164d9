package merge

import "strings"

// Mark begins what one person wrote in a place where another wrote something else at once.
const Mark = "(or, written at the same time:"

// Text brings mine and theirs together, which both began as base. both counts the places where
// both changed the same words, which the result holds twice.
func Text(base, mine, theirs string) (merged string, both int) {
	switch {
	case mine == theirs || theirs == base:
		return mine, 0
	case mine == base:
		return theirs, 0
	}
	var b strings.Builder
	for _, c := range chunks(lines(ended(base)), lines(ended(mine)), lines(ended(theirs))) {
		both += c.lines(&b)
	}
	if merged = b.String(); !strings.HasSuffix(mine, "\n") {
		merged = strings.TrimSuffix(merged, "\n")
	}
	return merged, both
}

// ended gives every line of a text an end, so that the last one is a line like the others.
func ended(s string) string {
	if s == "" || strings.HasSuffix(s, "\n") {
		return s
	}
	return s + "\n"
}

// chunk is a part of the three texts that lies between places where all of them agree.
type chunk struct{ base, mine, theirs []string }

// settled gives what a part becomes when there is no doubt: only one side changed it, both did
// alike, both only took out, or both put something in and one of them holds the other's.
func (c chunk) settled() (parts []string, ok bool) {
	switch {
	case same(c.mine, c.theirs), same(c.theirs, c.base):
		return c.mine, true
	case same(c.mine, c.base):
		return c.theirs, true
	case holds(c.base, c.mine) && holds(c.base, c.theirs): // what is in all three is no part of a chunk
		return nil, true
	case len(c.base) == 0 && holds(c.theirs, c.mine):
		return c.theirs, true
	case len(c.base) == 0 && holds(c.mine, c.theirs):
		return c.mine, true
	}
	return nil, false
}

// lines brings a part of whole lines together and gives how many places hold both.
func (c chunk) lines(b *strings.Builder) (both int) {
	parts, ok := c.settled()
	switch {
	case ok:
		write(b, parts)
	case len(c.mine) == 0: // taken out by one, changed by the other: what was written stays
		write(b, c.theirs)
	case len(c.theirs) == 0:
		write(b, c.mine)
	case len(c.base) == 0: // both put lines in at one place: what both have once, the rest one after the other
		t, m := 0, 0
		for _, p := range append(common(c.theirs, c.mine), pair{len(c.theirs), len(c.mine)}) {
			write(b, c.theirs[t:p.a])
			write(b, c.mine[m:min(p.b+1, len(c.mine))])
			t, m = p.a+1, p.b+1
		}
	default:
		return c.words(b)
	}
	return 0
}

// words brings lines together that both changed. Where too little of them is left to tell the
// changes apart, the result holds theirs, then mine with a mark between.
func (c chunk) words(b *strings.Builder) (both int) {
	base, mine, theirs := split(c.base), split(c.mine), split(c.theirs)
	if near(base, mine) && near(base, theirs) {
		var within strings.Builder
		whole := true
		for _, part := range chunks(base, mine, theirs) {
			n, ok := part.inLine(&within)
			both += n
			whole = whole && ok
		}
		if whole {
			b.WriteString(within.String())
			return both
		}
	}
	write(b, c.theirs)
	b.WriteString("\n" + Mark + ")\n\n")
	write(b, c.mine)
	return 1
}

// inLine brings words together; ok is false when what both changed is more than a part of a line.
func (c chunk) inLine(b *strings.Builder) (both int, ok bool) {
	parts, ok := c.settled()
	mine, theirs := strings.Join(c.mine, ""), strings.Join(c.theirs, "")
	switch {
	case ok:
		write(b, parts)
	case holds(c.base, c.mine):
		b.WriteString(theirs)
	case holds(c.base, c.theirs):
		b.WriteString(mine)
	case len(c.base) == 0: // both put words in at one place: one after the other
		b.WriteString(theirs)
		if !strings.HasPrefix(mine, " ") && !strings.HasPrefix(mine, "\n") {
			b.WriteByte(' ')
		}
		b.WriteString(mine)
	case strings.Contains(mine+theirs, "\n"):
		return 0, false
	default:
		b.WriteString(theirs + " " + Mark + " " + strings.TrimSpace(mine) + ")")
		return 1, true
	}
	return 0, true
}

func write(b *strings.Builder, parts []string) {
	for _, p := range parts {
		b.WriteString(p)
	}
}
