package org.kith.engine.embed;

final class FakeFaceEmbedderTest extends FaceEmbedderContract {

    @Override
    FaceEmbedder embedder() {
        return new FakeFaceEmbedder();
    }
}
