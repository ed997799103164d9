package merge

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// pair is a part that two texts have in common, by its place in each.
type pair struct{ a, b int }

// maxSteps bounds the search for the shortest difference: beyond it, what lies between is taken
// to be changed as a whole.
const maxSteps = 1000

// common gives the places where b agrees with a, in order: the longest sequence, as Myers
// finds it, with what begins and ends alike taken off first.
func common(a, b []string) []pair {
	head := 0
	for head < len(a) && head < len(b) && a[head] == b[head] {
		head++
	}
	tail := 0
	for tail < len(a)-head && tail < len(b)-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	all := make([]pair, 0, head+tail)
	for i := range head {
		all = append(all, pair{i, i})
	}
	for _, p := range shortest(a[head:len(a)-tail], b[head:len(b)-tail]) {
		all = append(all, pair{p.a + head, p.b + head})
	}
	for i := tail; i > 0; i-- {
		all = append(all, pair{len(a) - i, len(b) - i})
	}
	return all
}

// shortest is Myers' greedy search; nil when the texts differ too much.
func shortest(a, b []string) []pair {
	if len(a) == 0 || len(b) == 0 {
		return nil
	}
	most := min(len(a)+len(b), maxSteps)
	reach := make([]int, 2*most+2)
	var trail [][]int
	for d := 0; d <= most; d++ {
		trail = append(trail, slices.Clone(reach[most-d:most+d+2]))
		for k := -d; k <= d; k += 2 {
			x := 0
			if d > 0 {
				if k == -d || k != d && reach[most+k-1] < reach[most+k+1] {
					x = reach[most+k+1]
				} else {
					x = reach[most+k-1] + 1
				}
			}
			for x < len(a) && x-k < len(b) && a[x] == b[x-k] {
				x++
			}
			reach[most+k] = x
			if x >= len(a) && x-k >= len(b) {
				return back(trail, len(a), len(b))
			}
		}
	}
	return nil
}

// back walks the trail from the end and gives what was met on the diagonals.
func back(trail [][]int, x, y int) []pair {
	var met []pair
	for d := len(trail) - 1; d >= 0; d-- {
		k, was := x-y, trail[d] // was[i] is the reach of diagonal i-d before step d
		px, py := 0, 0
		if d > 0 {
			from := k - 1
			if k == -d || k != d && was[k-1+d] < was[k+1+d] {
				from = k + 1
			}
			px = was[from+d]
			py = px - from
		}
		for x > px && y > py {
			x, y = x-1, y-1
			met = append(met, pair{x, y})
		}
		x, y = px, py
	}
	slices.Reverse(met)
	return met
}

// chunks cuts three texts where all of them agree: a part that all share, then what lies
// before the next, and so on.
func chunks(base, mine, theirs []string) []chunk {
	inMine, inTheirs := places(common(base, mine), len(base)), places(common(base, theirs), len(base))
	var all []chunk
	b, m, t := 0, 0, 0
	for i := range base {
		if inMine[i] < 0 || inTheirs[i] < 0 {
			continue
		}
		if i > b || inMine[i] > m || inTheirs[i] > t {
			all = append(all, chunk{base[b:i], mine[m:inMine[i]], theirs[t:inTheirs[i]]})
		}
		all = append(all, chunk{base[i : i+1], base[i : i+1], base[i : i+1]})
		b, m, t = i+1, inMine[i]+1, inTheirs[i]+1
	}
	if b < len(base) || m < len(mine) || t < len(theirs) {
		all = append(all, chunk{base[b:], mine[m:], theirs[t:]})
	}
	return all
}

// places tells of each part of the first text where it is in the second; -1 for nowhere.
func places(met []pair, n int) []int {
	at := make([]int, n)
	for i := range at {
		at[i] = -1
	}
	for _, p := range met {
		at[p.a] = p.b
	}
	return at
}

func same(a, b []string) bool { return slices.Equal(a, b) }

// holds reports whether all of b stands in a, in order.
func holds(a, b []string) bool { return len(common(b, a)) == len(b) }

// near reports whether half of a text is still there, or nothing was put into it.
func near(base, now []string) bool {
	n := len(common(base, now))
	return 2*n >= len(base) || n == len(now)
}

// lines cuts a text after each line's end.
func lines(s string) []string {
	var all []string
	for len(s) > 0 {
		n := 0
		for n < len(s) && s[n] != '\n' {
			n++
		}
		n = min(n+1, len(s))
		all = append(all, s[:n])
		s = s[n:]
	}
	return all
}

// split cuts lines into words, each with the blanks before it, and single signs.
func split(all []string) []string {
	var words []string
	for _, line := range all {
		for len(line) > 0 {
			n := wordEnd(line)
			words = append(words, line[:n])
			line = line[n:]
		}
	}
	return words
}

func wordEnd(s string) int {
	at := 0
	for at < len(s) && (s[at] == ' ' || s[at] == '\t') {
		at++
	}
	if address := addressEnd(s[at:]); address > 0 {
		return at + address
	}
	r, n := utf8.DecodeRuneInString(s[at:])
	at += n
	for isWord(r) && at < len(s) {
		if r, n = utf8.DecodeRuneInString(s[at:]); isWord(r) {
			at += n
		}
	}
	return at
}

// addressEnd is the end of the address of a link, "](…)", which is one word; 0 where none begins.
func addressEnd(s string) int {
	if !strings.HasPrefix(s, "](") {
		return 0
	}
	return strings.IndexAny(s, ") \n") + 1
}

func isWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '_' || r == '\'' || r == '’'
}
