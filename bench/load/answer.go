package load

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
)

// Answer is what came back.
type Answer struct {
	Status int
	Size   int    // bytes of the body
	ETag   string // when kept
	Body   []byte // when kept
}

var (
	headLength = []byte("content-length:")
	headCoding = []byte("transfer-encoding:")
	headETag   = []byte("etag:")
)

// read reads one answer; keep also keeps its body and tag.
func read(r *bufio.Reader, keep bool) (a Answer, err error) {
	line, err := r.ReadSlice('\n')
	if err != nil {
		return a, err
	}
	if len(line) < 12 || !bytes.HasPrefix(line, []byte("HTTP/1.1 ")) {
		return a, fmt.Errorf("load: no HTTP answer: %q", line)
	}
	if a.Status, err = strconv.Atoi(string(line[9:12])); err != nil {
		return a, err
	}
	length, chunked := 0, false
	for {
		if line, err = r.ReadSlice('\n'); err != nil {
			return a, err
		}
		line = bytes.TrimRight(line, "\r\n")
		if len(line) == 0 {
			break
		}
		switch {
		case is(line, headLength):
			if length, err = strconv.Atoi(string(value(line, headLength))); err != nil {
				return a, err
			}
		case is(line, headCoding):
			chunked = true
		case keep && is(line, headETag):
			a.ETag = string(value(line, headETag))
		}
	}
	if a.Status == 304 || a.Status == 204 {
		return a, nil
	}
	if !chunked {
		return a, a.body(r, length, keep)
	}
	return a, a.chunks(r, keep)
}

func is(line, name []byte) bool {
	return len(line) >= len(name) && bytes.EqualFold(line[:len(name)], name)
}

func value(line, name []byte) []byte { return bytes.TrimSpace(line[len(name):]) }

func (a *Answer) body(r *bufio.Reader, n int, keep bool) error {
	a.Size += n
	if !keep {
		_, err := r.Discard(n)
		return err
	}
	part := make([]byte, n)
	_, err := io.ReadFull(r, part)
	a.Body = append(a.Body, part...)
	return err
}

func (a *Answer) chunks(r *bufio.Reader, keep bool) error {
	for {
		line, err := r.ReadSlice('\n')
		if err != nil {
			return err
		}
		n, err := strconv.ParseInt(string(bytes.TrimSpace(line)), 16, 32)
		if err != nil {
			return err
		}
		if err := a.body(r, int(n), keep); err != nil {
			return err
		}
		if line, err = r.ReadSlice('\n'); err != nil {
			return err
		}
		if len(bytes.TrimSpace(line)) != 0 {
			return errors.New("load: a chunk is longer than it says")
		}
		if n == 0 {
			return nil
		}
	}
}
