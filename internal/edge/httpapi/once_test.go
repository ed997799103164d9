package httpapi_test

import (
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"anteroom/internal/core/journal"
)

func TestARequestSentTwiceTakesEffectOnce(t *testing.T) {
	each(t, func(t *testing.T, h *door) {
		for i, c := range []struct {
			method, path, body string
			status             int
		}{
			{"POST", "/notes", `{"title":"Milk"}`, 201},
			{"DELETE", "/notes/1", "", 204},
		} {
			key := []string{"Idempotency-Key", string(rune('a' + i))}
			first, second := h.ask("ben", c.method, c.path, c.body, key...), h.ask("ben", c.method, c.path, c.body, key...)
			if first.Code != c.status || second.Code != c.status || first.Body.String() != second.Body.String() {
				t.Errorf("%s: %d %s, then %d %s", c.method, first.Code, first.Body, second.Code, second.Body)
			}
			if first.Header().Get("Content-Type") != second.Header().Get("Content-Type") || second.Header().Get("Idempotent-Replay") != "true" || first.Header().Get("Idempotent-Replay") != "" {
				t.Errorf("%s: headers %v, then %v", c.method, first.Header(), second.Header())
			}
			if n := h.effects.Load(); n != int64(i+1) {
				t.Errorf("%s took effect %d times", c.method, n)
			}
		}
		if p := h.problem(h.ask("ben", "POST", "/notes", `{"title":"Eggs"}`, "Idempotency-Key", "a")); p.Code != "idempotency.reused" {
			t.Errorf("another request with the key: %+v", p)
		}
		if w := h.ask("ada", "POST", "/notes", `{"title":"Milk"}`, "Idempotency-Key", "a"); w.Code != 201 || w.Header().Get("Idempotent-Replay") != "" {
			t.Errorf("somebody else's key of the same name: %d %v", w.Code, w.Header())
		}
	})
}

func TestRefusedRequestsAreNotRemembered(t *testing.T) {
	each(t, func(t *testing.T, h *door) {
		for _, who := range []string{"carl", "eve"} {
			first := h.problem(h.ask(who, "POST", "/notes", `{"title":"Milk"}`, "Idempotency-Key", "k"))
			second := h.problem(h.ask(who, "POST", "/notes", `{"title":"Milk"}`, "Idempotency-Key", "k"))
			if first.Code != second.Code {
				t.Errorf("%s: %s, then %s", who, first.Code, second.Code)
			}
		}
		h.problem(h.ask("ben", "POST", "/notes", `{"title":""}`, "Idempotency-Key", "k"))
		if w := h.ask("ben", "POST", "/notes", `{"title":"Milk"}`, "Idempotency-Key", "k"); w.Code != 201 {
			t.Errorf("put right under the same key: %d %s", w.Code, w.Body)
		}
	})
}

func TestSecretsAreNotAnsweredTwice(t *testing.T) {
	each(t, func(t *testing.T, h *door) {
		ask := func() *httptest.ResponseRecorder {
			return h.ask("ben", "POST", "/secrets", `{"title":"hunter2"}`, "Idempotency-Key", "k")
		}
		if w := ask(); w.Code != 200 {
			t.Fatal(w.Code, w.Body)
		}
		w := ask()
		if p := h.problem(w); p.Code != "idempotency.done" || strings.Contains(w.Body.String(), "hunter2") {
			t.Errorf("again: %s", w.Body)
		}
		kept, known, err := h.Journal.Recall(t.Context(), h.Ben, journal.Once{Key: "k"})
		if known || kept.Body != nil || err == nil { // of another fingerprint
			t.Errorf("kept %s, %v", kept.Body, err)
		}
		if n := h.effects.Load(); n != 1 {
			t.Errorf("it took effect %d times", n)
		}
	})
}

// TestOneThatComesWhileTheFirstIsUnderWay gets the first one's answer.
func TestOneThatComesWhileTheFirstIsUnderWay(t *testing.T) {
	each(t, func(t *testing.T, h *door) {
		h.hold, h.entered = make(chan struct{}), make(chan struct{}, 5)
		var wg sync.WaitGroup
		answers := make(chan *httptest.ResponseRecorder, 5)
		send := func() {
			wg.Go(func() { answers <- h.ask("ben", "POST", "/notes", `{"title":"Milk"}`, "Idempotency-Key", "k") })
		}
		send()
		<-h.entered
		for range 4 {
			send()
		}
		close(h.hold)
		wg.Wait()
		close(answers)
		bodies := map[string]int{}
		for w := range answers {
			if w.Code != 201 {
				t.Errorf("%d %s", w.Code, w.Body)
			}
			bodies[w.Body.String()]++
		}
		if len(bodies) != 1 || h.effects.Load() != 1 {
			t.Errorf("%d effects, answers %v", h.effects.Load(), bodies)
		}
	})
}
