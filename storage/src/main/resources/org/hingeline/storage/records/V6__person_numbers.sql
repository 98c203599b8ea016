-- A number is given once: after a deletion the next person must not be taken for the one who left.
ALTER TABLE persons ADD COLUMN number INTEGER;

UPDATE persons SET number = (
  SELECT count(*) FROM persons p
  WHERE p.created_at_ms < persons.created_at_ms
    OR (p.created_at_ms = persons.created_at_ms AND p.id <= persons.id)
);

CREATE UNIQUE INDEX persons_by_number ON persons (number);

CREATE TABLE person_numbers (last_given INTEGER NOT NULL);
INSERT INTO person_numbers SELECT coalesce(max(number), 0) FROM persons;

-- Whose deletion has begun; such a person is listed nowhere.
ALTER TABLE persons ADD COLUMN deleting BOOLEAN NOT NULL DEFAULT FALSE;
