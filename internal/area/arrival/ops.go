package arrival

import (
	"bufio"
	"context"
	"errors"
	"io"
	"net/http"
	"time"

	"github.com/go-json-experiment/json"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/op"
)

// maxAsked is how long the line may be that says what is wanted.
const maxAsked = 256 << 10

// maxSent is more than any file that is taken, with the line before it.
const maxSent = MaxFile + maxAsked + 1

// Ops are the operations of this area.
func (s *Service) Ops() []op.Operation {
	return []op.Operation{
		op.NewRaw(op.Spec{Name: "arrival.bring", Summary: "Bring in an export of Notion, Trello or Todoist: a line of JSON says what is wanted, the file's bytes follow; the answer is lines of JSON, the last of which says what came of it",
			Method: http.MethodPost, Path: "/arrivals", Action: access.On("note", access.Write), MaxBody: maxSent, Takes: "application/octet-stream", Gives: "application/x-ndjson", Example: ""}, s.post),
	}
}

// step is a line of the answer.
type step struct {
	Done    int      `json:"done,omitzero"`
	Of      int      `json:"of,omitzero"`
	Arrival *Shown   `json:"arrival,omitempty"`
	Problem *problem `json:"problem,omitempty"`
}

// problem is a refusal after the answer has begun.
type problem struct {
	Code    string `json:"code"`
	Message string `json:"message"`
}

func (s *Service) post(a access.Actor, w http.ResponseWriter, r *http.Request) error {
	body := bufio.NewReaderSize(whole{op.Flowing(w, r)}, 64<<10)
	in, err := asked(body)
	if err != nil {
		return err
	}
	out := &answer{w: w, on: http.NewResponseController(w)}
	shown, err := s.Bring(r.Context(), a, in, body, out.far)
	switch {
	case err == nil:
		return out.line(step{Arrival: &shown}, lastWithin)
	case !out.begun:
		return err
	}
	e := errs.Of(err)
	if e.Kind == errs.Internal {
		e = errs.New(errs.Internal, "internal", "Something went wrong here. Nothing was made. Try again.")
	}
	return out.line(step{Problem: &problem{e.Code, e.Msg}}, lastWithin)
}

// asked reads the line that says what is wanted.
func asked(body *bufio.Reader) (in Asked, err error) {
	var line []byte
	for {
		part, err := body.ReadSlice('\n')
		if line = append(line, part...); len(line) > maxAsked {
			return in, errs.New(errs.TooLarge, "arrival.asked", "The line that says what is wanted is too long.")
		}
		if err == nil {
			break
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return in, errs.New(errs.Invalid, "arrival.asked", "A line of JSON that says what is wanted comes before the file.").Because(err)
		}
	}
	if err := json.Unmarshal(line, &in, json.RejectUnknownMembers(true)); err != nil {
		return in, errs.New(errs.Invalid, "arrival.asked", "A line of JSON that says what is wanted comes before the file.").Because(err)
	}
	if len(in.Name) > 1000 || len(in.Tables) > 10_000 {
		return in, errs.New(errs.Invalid, "arrival.asked", "What is wanted is too long.")
	}
	return in, nil
}

// whole is a body that says what it means when it does not arrive whole.
type whole struct{ io.Reader }

func (b whole) Read(p []byte) (int, error) {
	n, err := b.Reader.Read(p)
	var known *errs.Error
	if err != nil && !errors.Is(err, io.EOF) && !errors.As(err, &known) {
		err = errs.New(errs.Invalid, "file.cut", "The file did not arrive whole, so nothing was kept of it. Send it again.").Because(err)
	}
	return n, err
}

// answer is lines of JSON.
type answer struct {
	w     http.ResponseWriter
	on    *http.ResponseController
	begun bool
	lost  error // why nobody reads any more
	last  int
}

// steps is how often one is told how far it is.
const steps = 40

// How long a line may take to be written: one that tells how far it is little, since others wait until
// everything is made, and the last one, which holds nobody up, as long as it may have taken to arrive.
const (
	stepWithin = time.Second
	lastWithin = op.FlowWithin
)

func (o *answer) far(done, of int) {
	if done-o.last < max(of/steps, 1) && done < of || done <= o.last {
		return
	}
	o.last = done
	_ = o.line(step{Done: done, Of: of}, stepWithin) // whoever went away hears of it no more
}

func (o *answer) line(s step, within time.Duration) error {
	if o.lost != nil {
		return o.lost
	}
	if !o.begun {
		o.begun = true
		h := o.w.Header()
		h.Set("Content-Type", "application/x-ndjson")
		h.Set("Cache-Control", "no-store")
	}
	b, err := json.Marshal(s, json.FormatNilSliceAsNull(false))
	if err != nil {
		return err
	}
	_ = o.on.SetWriteDeadline(clock.System{}.Now().Add(within)) // the network knows only real time
	defer func() { _ = o.on.SetWriteDeadline(time.Time{}) }()
	_, err = o.w.Write(append(b, '\n'))
	if err == nil {
		err = o.on.Flush()
	}
	if err != nil && !errors.Is(err, http.ErrNotSupported) {
		o.lost = errors.Join(context.Canceled, err) // they have left, which is no failure of ours
	}
	return o.lost
}
