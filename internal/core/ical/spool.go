package ical

import (
	"fmt"
	"os"
)

// spoolInMemory is how many octets of a file are kept in memory; what is beyond
// goes to a temporary file, so that the largest file costs no more than this.
const spoolInMemory = 8 << 20

// spool keeps the texts of a file's components until they are given out.
type spool struct {
	memory []byte // the texts from flushed on
	file   *os.File
	stored int64 // how much is in the file
}

// span is where in a spool a text stands.
type span struct {
	at   int64
	size int
}

// keep adds a text.
func (s *spool) keep(text []byte) (span, error) {
	if len(s.memory) > 0 && len(s.memory)+len(text) > spoolInMemory {
		if err := s.flush(); err != nil {
			return span{}, err
		}
	}
	at := span{s.stored + int64(len(s.memory)), len(text)}
	s.memory = append(s.memory, text...)
	return at, nil
}

func (s *spool) flush() (err error) {
	if s.file == nil {
		if s.file, err = os.CreateTemp("", "anteroom-import-*"); err != nil {
			return fmt.Errorf("ical: no room beside the memory: %w", err)
		}
		_ = os.Remove(s.file.Name()) // gone with the process, however that ends; else close removes it
	}
	if _, err := s.file.WriteAt(s.memory, s.stored); err != nil {
		return fmt.Errorf("ical: no room beside the memory: %w", err)
	}
	s.stored += int64(len(s.memory))
	s.memory = s.memory[:0]
	return nil
}

// text gives a text back.
func (s *spool) text(of span) ([]byte, error) {
	b := make([]byte, of.size)
	if of.at >= s.stored {
		copy(b, s.memory[of.at-s.stored:])
		return b, nil
	}
	if _, err := s.file.ReadAt(b, of.at); err != nil {
		return nil, fmt.Errorf("ical: reading what was put aside: %w", err)
	}
	return b, nil
}

func (s *spool) close() {
	if s.file != nil {
		_ = s.file.Close()
		_ = os.Remove(s.file.Name()) // where an open file can't be removed
	}
}
