package app

import (
	"hash/fnv"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"testing"
)

// least is how many of the values each field of an operation gets where not all are dealt.
const least = 3

// dealer deals values to fields, since all to all takes minutes: each field of an operation gets some, other ones each time, and each value goes
// into the operation. ANTEROOM_TEST_SEED repeats what was dealt under the seed that a failure prints; ANTEROOM_SOAK=1, which `make soak` sets,
// gives every value to every field.
type dealer struct {
	seed uint64
	all  bool
}

func newDealer(t testing.TB) dealer {
	t.Helper()
	if os.Getenv("ANTEROOM_SOAK") != "" {
		return dealer{all: true}
	}
	d := dealer{seed: rand.Uint64N(1_000_000)}
	if text := os.Getenv("ANTEROOM_TEST_SEED"); text != "" {
		var err error
		if d.seed, err = strconv.ParseUint(text, 10, 64); err != nil {
			t.Fatalf("ANTEROOM_TEST_SEED is no number: %v", err)
		}
	}
	t.Logf("the same again: ANTEROOM_TEST_SEED=%d; every value in every field: ANTEROOM_SOAK=1", d.seed)
	return d
}

// deal gives the values for each of an operation's so many fields. It depends on nothing but the seed and the operation's name.
func (d dealer) deal(operation string, fields int, values []string) [][]string {
	dealt := make([][]string, fields)
	if d.all {
		for i := range dealt {
			dealt[i] = values
		}
		return dealt
	}
	name := fnv.New64a()
	_, _ = name.Write([]byte(operation))
	deck := slices.Clone(values)
	rand.New(rand.NewPCG(d.seed, name.Sum64())).Shuffle(len(deck), func(i, j int) { deck[i], deck[j] = deck[j], deck[i] })
	each := min(len(deck), max(least, (len(deck)+fields-1)/max(fields, 1)))
	for i := range dealt {
		for n := range each {
			dealt[i] = append(dealt[i], deck[(i*each+n)%len(deck)])
		}
	}
	return dealt
}

func TestEveryValueIsDealtToEveryOperation(t *testing.T) {
	for fields := range 40 {
		for _, values := range [][]string{nasty, stored} {
			once := dealer{seed: 7}.deal("task.create", fields, values)
			again := dealer{seed: 7}.deal("task.create", fields, values)
			seen := map[string]bool{}
			for i, dealt := range once {
				if !slices.Equal(dealt, again[i]) {
					t.Fatal("the same seed deals others")
				}
				if sorted := slices.Sorted(slices.Values(dealt)); len(slices.Compact(sorted)) != len(dealt) || len(dealt) < least {
					t.Errorf("of %d fields one gets %q", fields, dealt)
				}
				for _, v := range dealt {
					seen[v] = true
				}
			}
			if fields > 0 && len(seen) != len(values) {
				t.Errorf("%d fields get %d of %d values", fields, len(seen), len(values))
			}
			if others := (dealer{seed: 8}).deal("task.create", fields, values); fields > 0 && slices.Equal(others[0], once[0]) {
				t.Errorf("another seed deals the same to the first of %d fields", fields)
			}
		}
	}
	if all := (dealer{all: true}).deal("task.create", 2, nasty); !slices.Equal(all[0], nasty) || !slices.Equal(all[1], nasty) {
		t.Errorf("whole, fields get %d and %d", len(all[0]), len(all[1]))
	}
}
