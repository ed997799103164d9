package program

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"
)

// TestKillInTheMiddleOfWrites kills the program with -9 while six clients create,
// change, throw away, restore, undo and import, each writing down what was
// acknowledged. After each restart: what was acknowledged is there, what was on its
// way happened whole or not at all and can be sent again, imports are whole or not
// there, and every check of the doctor holds.
// ANTEROOM_SOAK_CYCLES says how often; ten times by default.
func TestKillInTheMiddleOfWrites(t *testing.T) {
	cycles := 10
	if n, err := strconv.Atoi(os.Getenv("ANTEROOM_SOAK_CYCLES")); err == nil && n > 0 {
		cycles = n
	}
	h := Folder(t)
	h.Run("demo")
	h.Start()
	token := h.Token(h.Member("assistant").Email)
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	c := hire(h, token, spaceOfAssistant(h, token), 6, seed)
	when := rand.New(rand.NewPCG(seed, 99))
	var slowest time.Duration
	acks := 0
	for cycle := range cycles {
		pause := time.Duration(20+when.IntN(380)) * time.Millisecond
		timer := time.AfterFunc(pause, func() { h.signalKill() })
		c.work(t.Context())
		timer.Stop()
		h.Kill()
		begun := time.Now()
		h.Start()
		slowest = max(slowest, time.Since(begun))
		for _, one := range c.all {
			acks += one.acks
			one.verify(t)
			one.forget()
		}
		noImportIsHalf(h, token)
		if cycle%25 == 24 || cycle == cycles-1 || cycles <= 10 && cycle%3 == 0 {
			h.Run("doctor")
		}
		if t.Failed() {
			t.Fatalf("cycle %d, killed after %s", cycle, pause)
		}
		if cycle%25 == 24 {
			fmt.Printf("%d kills, %d acknowledged writes, slowest start %s\n", cycle+1, acks, slowest)
		}
	}
	t.Logf("%d kills, %d acknowledged writes, slowest start %s", cycles, acks, slowest)
	if acks == 0 {
		t.Error("nothing was acknowledged between the kills")
	}
	h.Stop()
	h.Run("doctor")
}

// spaceOfAssistant is a principal's space in which the assistant works.
func spaceOfAssistant(h *House, token string) string {
	h.t.Helper()
	for _, p := range items(h, "/principals", token) {
		if p["role"] == "assistant" {
			return p["id"].(string)
		}
	}
	h.t.Fatal("the assistant supports nobody")
	return ""
}

// signalKill sends -9 without waiting, for a timer while others use the house.
func (h *House) signalKill() { _ = h.server.Process.Kill() }

// verify compares what the client wrote down with what the program says now.
func (c *worker) verify(t *testing.T) {
	t.Helper()
	for _, s := range c.strange {
		t.Error(s)
	}
	c.strange, c.acks = nil, 0
	for _, k := range c.all {
		have, there := c.look(t, k)
		switch {
		case k.known && !there:
			t.Errorf("%s %s was acknowledged and is lost", k.kind, k.id)
			continue
		case k.pending == nil:
			if !k.acked.same(have) {
				t.Errorf("%s %s is %+v, acknowledged was %+v", k.kind, k.id, have, k.acked)
			}
			continue
		case there && k.known && !k.acked.same(have) && !k.would.same(have),
			there && !k.known && !k.would.same(have):
			t.Errorf("%s %s is %+v; acknowledged was %+v, on its way %+v", k.kind, k.id, have, k.acked, k.would)
			continue
		}
		// Sent again with its key it is carried out once, whatever became of it before.
		if !c.deliver(k) {
			t.Errorf("%s %s can't be sent again", k.kind, k.id)
			continue
		}
		if have, there = c.look(t, k); !there || !k.acked.same(have) {
			t.Errorf("%s %s, sent again, is %+v, want %+v", k.kind, k.id, have, k.acked)
		}
	}
	for _, f := range c.imports {
		c.wholeOrNothing(t, f)
	}
}

// same compares; an undo brings back a title that nobody wrote down.
func (s *state) same(have state) bool {
	if s.Title == "" {
		s.Title = have.Title
	}
	return *s == have
}

func (c *worker) look(t *testing.T, k *kept) (have state, there bool) {
	t.Helper()
	status, answer := c.h.Ask("GET", "/api/v1/"+k.kind+"/"+k.id, c.token, "")
	if status == 404 {
		return have, false
	}
	var got map[string]struct {
		Rev     int64  `json:"rev"`
		Title   string `json:"title"`
		Trashed int64  `json:"trashed_us"`
	}
	if err := json.Unmarshal(answer, &got); err != nil || status != 200 {
		t.Fatalf("%s %s is %d: %.300s", k.kind, k.id, status, answer)
	}
	r := got[strings.TrimSuffix(k.kind, "s")]
	return state{r.Rev, r.Title, r.Trashed != 0}, true
}

func (c *worker) wholeOrNothing(t *testing.T, f *intake) {
	t.Helper()
	found := -1
	for _, one := range items(c.h, "/calendars", c.token) {
		if one["name"] == f.name {
			found = int(one["events"].(float64))
		}
	}
	switch {
	case f.acked && found != f.events:
		t.Errorf("the import of %d events was acknowledged; its calendar has %d", f.events, found)
	case found != -1 && found != f.events:
		t.Errorf("a calendar has %d of the %d events of its file", found, f.events)
	}
}

// noImportIsHalf holds that no import is still called under way after a restart.
func noImportIsHalf(h *House, token string) {
	h.t.Helper()
	for _, one := range items(h, "/imports", token) {
		if one["state"] != "published" && one["state"] != "failed" {
			h.t.Errorf("import %v is %v after a restart", one["id"], one["state"])
		}
	}
}

// TestTermFinishesWhatWasAcknowledged ends the program in order under the same load.
func TestTermFinishesWhatWasAcknowledged(t *testing.T) {
	h := Demo(t)
	token := h.Token(h.Member("assistant").Email)
	c := hire(h, token, spaceOfAssistant(h, token), 6, rand.Uint64())
	for range 3 {
		ctx, cancel := context.WithCancel(t.Context())
		ended := make(chan struct{})
		go func() { c.work(ctx); close(ended) }()
		for range 60 {
			<-c.acked
		}
		h.Stop()
		cancel()
		<-ended
		h.Start()
		for _, one := range c.all {
			one.verify(t)
		}
	}
	h.Run("doctor")
}
