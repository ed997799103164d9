package program

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"testing"
	"time"
)

// news is one event of a live stream.
type news struct {
	name string
	id   int64
	data struct {
		Seq  int64  `json:"seq"`
		Kind string `json:"kind"`
		ID   string `json:"id"`
		Op   string `json:"op"`
	}
	at time.Time
}

// listener is an open live stream.
type listener struct {
	t     testing.TB
	heard chan news // closed when the stream ends
	cut   context.CancelFunc
}

// listen opens a stream; last is the number of the last event heard before, -1 for none.
func (h *House) listen(token string, last int64, headers ...string) *listener {
	h.t.Helper()
	ctx, cut := context.WithCancel(h.t.Context())
	h.t.Cleanup(cut)
	r, err := http.NewRequestWithContext(ctx, "GET", h.URL+"/api/v1/live", nil)
	if err != nil {
		h.t.Fatal(err)
	}
	if token != "" {
		r.Header.Set("Authorization", "Bearer "+token)
	}
	if last >= 0 {
		r.Header.Set("Last-Event-ID", strconv.FormatInt(last, 10))
	}
	for i := 0; i+1 < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	got, err := http.DefaultClient.Do(r)
	if err != nil {
		h.t.Fatal(err)
	}
	if got.StatusCode != 200 || !strings.HasPrefix(got.Header.Get("Content-Type"), "text/event-stream") {
		h.t.Fatalf("the stream is %d %s", got.StatusCode, got.Header.Get("Content-Type"))
	}
	l := &listener{t: h.t, heard: make(chan news, 10_000), cut: cut}
	go func() {
		defer close(l.heard)
		defer got.Body.Close()
		l.read(bufio.NewScanner(got.Body))
	}()
	return l
}

func (l *listener) read(lines *bufio.Scanner) {
	var n news
	for lines.Scan() {
		name, value, _ := strings.Cut(lines.Text(), ": ")
		switch name {
		case "id":
			n.id, _ = strconv.ParseInt(value, 10, 64)
		case "event":
			n.name = value
		case "data":
			_ = json.Unmarshal([]byte(value), &n.data)
		case "":
			if n.name != "" {
				n.at = time.Now()
				l.heard <- n
			}
			n = news{}
		}
	}
}

// await gives the first event that is asked for; the test fails when none comes in time.
func (l *listener) await(what string, within time.Duration, is func(news) bool) news {
	l.t.Helper()
	over := time.After(within)
	for {
		select {
		case n, more := <-l.heard:
			if !more {
				l.t.Fatalf("the stream ended before %s", what)
			}
			if is(n) {
				return n
			}
		case <-over:
			l.t.Fatalf("%s did not come within %s", what, within)
		}
	}
}

func named(name string) func(news) bool { return func(n news) bool { return n.name == name } }

func about(id string) func(news) bool {
	return func(n news) bool { return n.name == "change" && n.data.ID == id }
}

// aSecond is what a change has to show within, everywhere.
const aSecond = time.Second

func TestAChangeIsHeardWithinASecond(t *testing.T) {
	h := Demo(t)
	writer, reader := h.Token(h.Member("assistant").Email), h.Token(h.Member("principal").Email)
	space := items(h, "/principals", reader)[0]["id"].(string)
	l := h.listen(reader, -1)
	l.await("the greeting", patience, named("hello"))
	var slowest time.Duration
	for i := range 20 {
		begun := time.Now()
		id := create(h, writer, "tasks", map[string]any{"space": space, "title": fmt.Sprintf("Heard %d", i)}, "task")
		n := l.await("the change", aSecond, about(id))
		slowest = max(slowest, n.at.Sub(begun))
	}
	t.Logf("slowest %s", slowest)
}

func TestAStreamThatWasCutGoesOnWhereItStopped(t *testing.T) {
	h := Demo(t)
	writer, reader := h.Token(h.Member("assistant").Email), h.Token(h.Member("principal").Email)
	space := items(h, "/principals", reader)[0]["id"].(string)
	l := h.listen(reader, -1)
	last := l.await("the greeting", patience, named("hello")).id
	for round := range 5 {
		l.cut()
		var ids []string
		for i := range 7 {
			ids = append(ids, create(h, writer, "tasks", map[string]any{"space": space, "title": fmt.Sprintf("Missed %d", i)}, "task"))
		}
		if round == 2 { // a restart is no more than a cut
			h.Stop()
			h.Start()
		}
		l = h.listen(reader, last)
		for _, id := range ids {
			n := l.await("what was missed", aSecond, func(n news) bool { return n.name == "change" || n.name == "resync" })
			if n.data.ID != id || n.name != "change" || n.data.Seq <= last || n.id != n.data.Seq {
				t.Fatalf("round %d: after %d comes %+v, want the change of %s", round, last, n, id)
			}
			last = n.id
		}
	}
	for _, strange := range []int64{1 << 40, 0} {
		l := h.listen(reader, strange)
		if n := l.await("an answer", patience, func(news) bool { return true }); strange != 0 && n.name != "resync" {
			t.Errorf("Last-Event-ID %d is answered with %+v", strange, n)
		}
		l.cut()
	}
	l = h.listen(reader, -1, "Last-Event-ID", "nonsense")
	l.await("the greeting", patience, named("hello"))
}

func TestAChangeOfGrantsMeansToLoadAnew(t *testing.T) {
	h := Demo(t)
	lead, assistant := h.Token(h.Member("lead").Email), h.Token(h.Member("assistant").Email)
	me := ask(h, "GET", "/me", assistant, nil)["member"].(map[string]any)["id"]
	made := create(h, lead, "principals", map[string]any{"name": "New Example", "zone": "Europe/London"}, "principal")
	l := h.listen(assistant, -1)
	l.await("the greeting", patience, named("hello"))
	begun := time.Now()
	create(h, lead, "partnerships", map[string]any{"principal": made, "member": me, "role": "assistant"}, "partnership")
	n := l.await("the word to load anew", patience, named("resync"))
	if took := n.at.Sub(begun); took > aSecond {
		t.Errorf("it took %s", took)
	}
	if _, more := <-l.heard; more {
		t.Error("the stream goes on after that")
	}
}
