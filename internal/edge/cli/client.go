package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"

	"github.com/go-json-experiment/json"

	"anteroom/internal/core/errs"
)

// door is a connection to the admin door of a house.
type door struct{ client *http.Client }

// knock connects to the socket of a running server; ok is false when none answers.
func knock(ctx context.Context, socket string) (door, bool) {
	dial := func(ctx context.Context, _, _ string) (net.Conn, error) {
		return (&net.Dialer{}).DialContext(ctx, "unix", socket)
	}
	probe, err := dial(ctx, "", "")
	if err != nil {
		return door{}, false
	}
	_ = probe.Close()
	return door{&http.Client{Transport: &http.Transport{DialContext: dial}}}, true
}

// refused is an error as the door tells it (see admin.Failed, whose JSON this reads).
type refused struct {
	Kind   errs.Kind    `json:"kind"`
	Code   string       `json:"code"`
	Msg    string       `json:"msg"`
	Fields []errs.Field `json:"fields"`
}

const errorTrailer = "Anteroom-Error"

func (r refused) err() error {
	e := errs.New(r.Kind, r.Code, r.Msg)
	for _, f := range r.Fields {
		e = e.With(f.Path, f.Msg)
	}
	return e
}

// gone is the answer when the server ended, or the connection to it, before it had answered.
func gone(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return errs.New(errs.Busy, "stopped", "Stopped.").Because(err)
	}
	return errs.New(errs.Busy, "server.gone", "The server stopped before it had answered, so it is not known whether this was done. Look at its log, then try again.").Because(err)
}

// answer is what comes back; it keeps the error that broke it off.
type answer struct {
	io.Reader
	broken error
}

func (a *answer) Read(b []byte) (int, error) {
	n, err := a.Reader.Read(b)
	if err != nil && !errors.Is(err, io.EOF) {
		a.broken = err
	}
	return n, err
}

// ask sends a small request and reads its answer into to.
func (d door) ask(ctx context.Context, method, path string, q url.Values, in, to any) error {
	var body io.Reader
	if in != nil {
		b, err := json.Marshal(in)
		if err != nil {
			return err
		}
		body = bytes.NewReader(b)
	}
	resp, err := d.send(ctx, method, path, q, body)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if err := json.UnmarshalRead(resp.Body, to); err != nil {
		return gone(ctx, err)
	}
	return nil
}

// stream sends a request and hands the answer to read; an error told at the end wins.
func (d door) stream(ctx context.Context, method, path string, q url.Values, body io.Reader, read func(io.Reader) error) error {
	resp, err := d.send(ctx, method, path, q, body)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	a := &answer{Reader: resp.Body}
	errRead := read(a)
	if errRead != nil && a.broken == nil {
		return errRead // ours: a full disk, a closed pipe
	}
	if a.broken == nil {
		_, _ = io.Copy(io.Discard, a) // the trailer stands at the end
	}
	if a.broken != nil {
		return gone(ctx, a.broken)
	}
	if told := resp.Trailer.Get(errorTrailer); told != "" {
		var r refused
		if err := json.Unmarshal([]byte(told), &r); err != nil {
			return err
		}
		return r.err()
	}
	return nil
}

func (d door) send(ctx context.Context, method, path string, q url.Values, body io.Reader) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, method, "http://house"+path+"?"+q.Encode(), body)
	if err != nil {
		return nil, err
	}
	resp, err := d.client.Do(req)
	if err != nil {
		return nil, gone(ctx, err)
	}
	if resp.StatusCode == http.StatusOK {
		return resp, nil
	}
	defer resp.Body.Close()
	var r refused
	if err := json.UnmarshalRead(resp.Body, &r); err != nil {
		return nil, fmt.Errorf("the server answered %s", resp.Status)
	}
	return nil, r.err()
}
