package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"time"
)

// reached is how often a change is waited for.
const reached = 200

// live measures what somebody waits for who has a page open: how soon a change of a note has
// reached another reader, and all of Today after something changed.
func (b *bench) live() (group, error) {
	g := group{title: "an open page, whole requests to the running program"}
	progress("A note's change reaches another reader")
	note, err := b.newNote()
	if err != nil {
		return g, err
	}
	took, answered, err := b.follow(note)
	if err != nil {
		return g, err
	}
	g.figures = append(g.figures,
		figure{name: "a note's change is on the other's stream, p50", measured: millis(at(took, 50)), reference: millis(at(answered, 50)), ratio: float64(at(took, 50)) / float64(at(answered, 50)), value: ms(at(took, 50)), unit: "ms", atMost: true, aim: 100, floor: 500},
		figure{name: "a note's change is on the other's stream, p99", measured: millis(at(took, 99)), reference: millis(at(answered, 99)), ratio: float64(at(took, 99)) / float64(at(answered, 99)), value: ms(at(took, 99)), unit: "ms", atMost: true, aim: 200, floor: 500})
	progress("Today")
	today, beside, err := b.todays(note)
	if err != nil {
		return g, err
	}
	for _, p := range []int{50, 99} {
		g.figures = append(g.figures, figure{name: fmt.Sprintf("Today of all one looks after, something changed, p%d", p), measured: millis(at(today, p)), reference: millis(at(beside, p)),
			ratio: float64(at(today, p)) / float64(at(beside, p)), value: ms(at(today, p)), unit: "ms", atMost: true, aim: 15, floor: 30})
	}
	g.remarks = append(g.remarks, "beside a change: until its own answer is there, from the same start; beside Today: one task by its id")
	return g, nil
}

// at gives a percentile of what was measured.
func at(all []time.Duration, percent int) time.Duration {
	sorted := slices.Sorted(slices.Values(all))
	return sorted[min(len(sorted)-1, len(sorted)*percent/100)]
}

// send asks the product as the demo's assistant.
func (b *bench) send(method, path string, body, into any) error {
	var text []byte
	if body != nil {
		var err error
		if text, err = json.Marshal(body); err != nil {
			return err
		}
	}
	r, err := http.NewRequestWithContext(context.Background(), method, "http://"+b.house.Addr+path, bytes.NewReader(text))
	if err != nil {
		return err
	}
	r.Header.Set("Authorization", "Bearer "+b.token)
	r.Header.Set("Content-Type", "application/json")
	got, err := http.DefaultClient.Do(r)
	if err != nil {
		return err
	}
	defer func() { _ = got.Body.Close() }()
	answer, err := io.ReadAll(got.Body)
	if err == nil && got.StatusCode >= 300 {
		err = fmt.Errorf("%s %s: %s\n%s", method, path, got.Status, answer)
	}
	if err == nil && into != nil {
		err = json.Unmarshal(answer, into)
	}
	return err
}

func (b *bench) newNote() (string, error) {
	var made struct{ Note struct{ ID string } }
	err := b.send("POST", "/api/v1/notes", map[string]any{"space": b.principal.Space, "title": "Minutes", "body": "Begun."}, &made)
	return made.Note.ID, err
}

// write changes the note.
func (b *bench) write(note string, n int) error {
	return b.send("PATCH", "/api/v1/notes/"+note, map[string]any{"base": 1, "body": fmt.Sprintf("Begun. %d", n)}, nil)
}

// follow changes a note again and again, and measures from there until the change is on another
// stream, and until it is answered.
func (b *bench) follow(note string) (took, answered []time.Duration, err error) {
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+b.house.Addr+"/api/v1/live", http.NoBody)
	if err != nil {
		return nil, nil, err
	}
	r.Header.Set("Authorization", "Bearer "+b.token)
	stream, err := http.DefaultClient.Do(r)
	if err != nil {
		return nil, nil, err
	}
	defer func() { _ = stream.Body.Close() }()
	heard, opened := make(chan time.Time, reached), make(chan struct{})
	go func() {
		lines := bufio.NewScanner(stream.Body)
		for lines.Scan() {
			switch line := lines.Text(); {
			case line == "event: hello":
				close(opened)
			case strings.HasPrefix(line, "data:") && strings.Contains(line, note):
				heard <- time.Now()
			}
		}
	}()
	<-opened
	for n := range reached {
		began := time.Now()
		if err := b.write(note, n); err != nil {
			return nil, nil, err
		}
		answered = append(answered, time.Since(began))
		select {
		case t := <-heard:
			took = append(took, t.Sub(began))
		case <-time.After(5 * time.Second):
			return nil, nil, fmt.Errorf("change %d of a note never reached the stream", n)
		}
		for len(heard) > 0 { // a change may be told of in more than one row
			<-heard
		}
		time.Sleep(10 * time.Millisecond)
	}
	return took, answered, nil
}

// todays measures Today after each of some changes, and one task.
func (b *bench) todays(note string) (today, beside []time.Duration, err error) {
	ids, err := b.ids()
	if err != nil {
		return nil, nil, err
	}
	day := time.Now().UTC().Format(time.DateOnly)
	for n := range reached {
		if err := b.write(note, n); err != nil {
			return nil, nil, err
		}
		for path, all := range map[string]*[]time.Duration{"/api/v1/today?zone=Europe/London&date=" + day: &today, "/api/v1/tasks/" + ids[n%len(ids)]: &beside} {
			began := time.Now()
			if err := b.send("GET", path, nil, nil); err != nil {
				return nil, nil, err
			}
			*all = append(*all, time.Since(began))
		}
	}
	return today, beside, nil
}
