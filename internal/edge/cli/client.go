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
func knock(socket string) (door, bool) {
	probe, err := net.Dial("unix", socket)
	if err != nil {
		return door{}, false
	}
	_ = probe.Close()
	return door{&http.Client{Transport: &http.Transport{
		DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) {
			return (&net.Dialer{}).DialContext(ctx, "unix", socket)
		},
	}}}, true
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
	return json.UnmarshalRead(resp.Body, to)
}

// stream sends a request and hands the answer to read; an error told at the end wins.
func (d door) stream(ctx context.Context, method, path string, q url.Values, body io.Reader, read func(io.Reader) error) error {
	resp, err := d.send(ctx, method, path, q, body)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	errRead := read(resp.Body)
	_, errRest := io.Copy(io.Discard, resp.Body)
	if told := resp.Trailer.Get(errorTrailer); told != "" {
		var r refused
		if err := json.Unmarshal([]byte(told), &r); err != nil {
			return err
		}
		return r.err()
	}
	return errors.Join(errRead, errRest)
}

func (d door) send(ctx context.Context, method, path string, q url.Values, body io.Reader) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, method, "http://house"+path+"?"+q.Encode(), body)
	if err != nil {
		return nil, err
	}
	resp, err := d.client.Do(req)
	if err != nil {
		return nil, err
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
