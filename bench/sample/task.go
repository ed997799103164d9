package sample

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"
)

// Tasks is how many tasks are stored.
const Tasks = 10_000

// RareWord stands in one task of a thousand.
const RareWord = "isinglass"

// Task is a task to be stored.
type Task struct {
	Title, Notes string
	Due          string // 2026-03-29
	DueTime      string // 15:04, or empty
	Priority     int    // 0, 1, 5 or 9
	Tags         []int  // which of three tags
}

// firstDue is when the first task is due; the others within the two years after it.
var firstDue = time.Date(2026, 6, 1, 0, 0, 0, 0, time.UTC)

var priorities = [...]int{0, 0, 0, 1, 5, 5, 9}

// NthTask makes a task: a title of a few words, notes of up to a hundred words,
// up to two tags.
func NthTask(n int) Task {
	r := rand.New(rand.NewPCG(uint64(n), 2026))
	t := Task{
		Title:    phrase(r, 4+r.IntN(5)),
		Notes:    phrase(r, r.IntN(100)),
		Due:      firstDue.AddDate(0, 0, r.IntN(730)).Format(time.DateOnly),
		Priority: priorities[r.IntN(len(priorities))],
	}
	if r.IntN(3) == 0 {
		t.DueTime = fmt.Sprintf("%02d:%02d", 8+r.IntN(10), 15*r.IntN(4))
	}
	for tag := range 3 {
		if r.IntN(3) == 0 && len(t.Tags) < 2 {
			t.Tags = append(t.Tags, tag)
		}
	}
	if n%1000 == 7 {
		t.Notes += " " + RareWord
	}
	return t
}

var words = strings.Fields(`agenda airport annexe answer appointment arrange ask assistant badge binder board book brief budget cable
call car catering chair change chase check clinic collect confirm contract copy courier customs date deck deliver desk dinner draft
driver early embassy engagement evening expense file finance flight folder follow gate gift guest hall handover hotel immigration
insurance interview invitation invoice itinerary key keynote landing lease ledger letter lift lounge lunch luggage meeting memo minutes
moderator morning move note number office order page panel papers parking passport permit phone plan print proof provider queue quote
rail receipt recording remind rental reply report reserve review room route sample schedule screen script seat sign signature slot
speaker speech stand station statement storage supplier survey table terminal ticket time train transfer translator travel update
valet venue visa visit visitor voucher waiting wardrobe weather website welcome window workshop write`)

func phrase(r *rand.Rand, n int) string {
	picked := make([]string, n)
	for i := range picked {
		picked[i] = words[r.IntN(len(words))]
	}
	return strings.Join(picked, " ")
}
