-- SFace becomes the model that Kith brings, and what every threshold is measured with. What the distances of the other models mean
-- was said in those of MobileFaceNet: in those of SFace they are -0.115 + 1.044 times as far (BundledModel has the same numbers).
UPDATE model
SET calibration = json_set(calibration,
    '$.scale.offset', json_extract(calibration, '$.scale.offset') - 0.115 * json_extract(calibration, '$.scale.slope'),
    '$.scale.slope', 1.044 * json_extract(calibration, '$.scale.slope'))
WHERE calibration IS NOT NULL;

-- A library that was indexed before libraries remembered their model works with MobileFaceNet.
INSERT OR IGNORE INTO model (id, kind, calibration)
SELECT 'mobilefacenet-128-1+mirror', 'network',
    '{"scale":{"offset":-0.115,"slope":1.044},"source":"bundled","samePairs":0,"differentPairs":0}'
WHERE EXISTS (SELECT 1 FROM embedding WHERE model_id = 'mobilefacenet-128-1+mirror');
INSERT INTO model_use (model_id)
SELECT id FROM model WHERE id = 'mobilefacenet-128-1+mirror' AND NOT EXISTS (SELECT 1 FROM model_use);

-- Whoever works with MobileFaceNet, or with what was learned over it, changes over to SFace beside other work. Who goes back
-- stays there.
INSERT OR IGNORE INTO model (id, kind, calibration)
SELECT 'sface-128-1', 'network', '{"scale":{"offset":0.0,"slope":1.0},"source":"bundled","samePairs":0,"differentPairs":0}'
WHERE EXISTS (SELECT 1 FROM model_in_use WHERE model_id = 'mobilefacenet-128-1+mirror');
INSERT OR IGNORE INTO model_pending (id, model_id)
SELECT 1, id FROM model
WHERE id = 'sface-128-1' AND EXISTS (SELECT 1 FROM model_in_use WHERE model_id = 'mobilefacenet-128-1+mirror');
