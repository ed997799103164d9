package search_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/record/recordtest"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
)

// many is how many records the benchmark searches.
const many = 200_000

var kindsThere = []ref.Kind{"task", "event", "note", "file"}

// BenchmarkTyping is a search of 200,000 records at each letter of what somebody types. The words are as unequal as
// those of a language: the commonest stands in nearly every record.
func BenchmarkTyping(b *testing.B) {
	h := recordtest.Build(b, dbtest.SQLite(b))
	fill(b, h)
	for _, text := range []string{word(0)[:2], word(0)[:3], word(0)[:4], word(0), word(1) + " " + word(2)[:3], word(20), word(400)[:2], word(400), word(3999)} {
		b.Run(text, func(b *testing.B) {
			for b.Loop() {
				if _, err := search.Find(b.Context(), h.Journal.DB(), search.Query{Views: views(h.Ben), Text: text, Limit: 20}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// word makes a word of four syllables, so that what begins alike is as common as what doesn't.
func word(rank uint64) string {
	var b strings.Builder
	for n := (rank + 1) * 0x9E3779B97F4A7C15; b.Len() < 8; n /= 85 {
		b.WriteByte("bcdfghklmnprstvwz"[(n>>20)%17])
		b.WriteByte("aeiou"[(n>>40)%5])
	}
	return b.String()
}

func views(a access.Actor) map[ref.Kind]access.View {
	all := map[ref.Kind]access.View{}
	for _, k := range kindsThere {
		all[k] = access.Scope(a, access.On(k, access.Read))
	}
	return all
}

func fill(b *testing.B, h *recordtest.House) {
	b.Helper()
	r := rand.New(rand.NewPCG(1, 2))
	zipf := rand.NewZipf(r, 1.07, 2, 3999)
	words := func(n int) string {
		all := make([]string, n)
		for i := range all {
			all[i] = word(zipf.Uint64())
		}
		return strings.Join(all, " ")
	}
	for done := 0; done < many; done += 5000 {
		_, err := h.Journal.Write(b.Context(), access.Founding(h.Org, h.Ada.Member, access.Job, h.Vera), func(tx *journal.Tx) error {
			for i := range 5000 {
				e := search.Entry{Kind: kindsThere[i%4], ID: ref.ID(fmt.Sprintf("%08d", done+i)), Space: h.Vera, Title: words(4), Body: words(20), Private: i%10 == 0}
				if i%4 < 2 {
					e.At = 1_700_000_000_000_000 + clock.Micros(done+i)*432_000_000
				}
				if err := search.Add(tx, e); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			b.Fatal(err)
		}
	}
}
