package merge

// Sort says what became of a piece of text.
type Sort string

// The sorts.
const (
	Kept  Sort = "kept"
	Added Sort = "added"
	Gone  Sort = "gone"
)

// TextPiece is a run of text that was kept, added or taken out.
type TextPiece struct {
	Sort Sort   `json:"sort" enum:"kept,added,gone"`
	Text string `json:"text"`
}

// Differences tells by words how one text became another. The pieces that were not added are
// the first, those that are not gone the second.
func Differences(was, now string) []TextPiece {
	var d differences
	a, b := lines(was), lines(now)
	i, j := 0, 0
	for _, p := range append(common(a, b), pair{len(a), len(b)}) {
		d.words(a[i:p.a], b[j:p.b])
		if p.a < len(a) {
			d.add(Kept, a[p.a:p.a+1])
		}
		i, j = p.a+1, p.b+1
	}
	return d.all
}

type differences struct{ all []TextPiece }

// words tells how some lines became others: word by word where half of them is still there.
func (d *differences) words(was, now []string) {
	a, b := split(was), split(now)
	met := common(a, b)
	if 2*len(met) < min(len(a), len(b)) {
		met = nil
	}
	i, j := 0, 0
	for _, p := range append(met, pair{len(a), len(b)}) {
		d.add(Gone, a[i:p.a])
		d.add(Added, b[j:p.b])
		if p.a < len(a) {
			d.add(Kept, a[p.a:p.a+1])
		}
		i, j = p.a+1, p.b+1
	}
}

func (d *differences) add(sort Sort, parts []string) {
	for _, text := range parts {
		if last := len(d.all) - 1; last >= 0 && d.all[last].Sort == sort {
			d.all[last].Text += text
		} else {
			d.all = append(d.all, TextPiece{sort, text})
		}
	}
}
